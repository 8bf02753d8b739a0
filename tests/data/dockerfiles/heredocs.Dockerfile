# escape=`
FROM alpine:3.21 AS base
RUN <<EOF
set -e
apk add --no-cache git=2.47.1-r0
for name in a b c; do
  case "$name" in
    a|b) echo "$name" ;;
    *) echo "${name:-none}" | tr a-z A-Z ;;
  esac
done
EOF
COPY <<-"SETTINGS" /etc/app.conf
	key = "value"
	path = $HOME
SETTINGS
RUN bash -c 'echo "$(date)"' && cat <<A >/a <<B >/b
one
A
two
B
FROM base
ONBUILD COPY --from=base /etc/app.conf /etc/
ONBUILD RUN apk add `
    curl
SHELL ["/bin/ash", "-o", "pipefail", "-c"]
RUN ls | wc -l
