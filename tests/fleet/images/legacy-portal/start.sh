#!/bin/sh
/usr/sbin/sshd -s -- sleep 86400 &
exec httpd -f -p 8080 -h /srv/portal
