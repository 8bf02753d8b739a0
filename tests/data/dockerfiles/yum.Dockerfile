FROM centos:7
ARG VERSION
ENV TOOL_VERSION=${VERSION:-1.2.3} NAME="a \"quoted\" word"
RUN yum install -y httpd-${TOOL_VERSION} && yum clean all
RUN dnf module install -y nodejs:20 && microdnf install -y which-2.21 && dnf clean all
RUN zypper --non-interactive install nginx=1.27 && zypper clean
RUN useradd -l -u 1234567 app && groupadd -r web
USER app
ENV OLD form of it
STOPSIGNAL SIGTERM
HEALTHCHECK NONE
CMD ["/usr/sbin/httpd", "-DFOREGROUND"]
