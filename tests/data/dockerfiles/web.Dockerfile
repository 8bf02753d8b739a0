# syntax=docker/dockerfile:1
# check=skip=JSONArgsRecommended
ARG NODE=22
FROM --platform=$BUILDPLATFORM node:${NODE}-bookworm AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build && rm -rf node_modules

FROM nginx:1.27.3
LABEL org.opencontainers.image.source="https://a.example/web" \
      org.opencontainers.image.licenses=MIT
ENV PATH=/opt/tool/bin:$PATH \
    MODE=production
RUN apt-get update && \
    # only what is needed
    apt-get install -y --no-install-recommends curl=7.88.1-10+deb12u8 && \
    rm -rf /var/lib/apt/lists/*
COPY --from=build --chown=101:101 /src/dist/ /usr/share/nginx/html/
EXPOSE 8080/tcp
USER 101
HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/ || exit 1
CMD ["nginx", "-g", "daemon off;"]
