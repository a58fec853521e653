# The images of all services:
#
#   docker build --build-arg SERVICE=youtube-worker -t aurastream/youtube-worker .
#
# or, all of them at once, docker compose build. The modules are compiled once for all images, and what the images have in common
# (libraries, the shared module, the start-up cache) is the same layers with the same bytes. Needs BuildKit, and nothing outside this
# folder but the base images and a Maven repository. See docs/containers.md.

# the module to make an image of
ARG SERVICE=api-gateway
# what makes a start quicker: cds (class data, shared by all images) or none
ARG STARTUP_CACHE=cds

# What is compiled, apart from how images are made of it: a change of that compiles nothing again.
FROM maven:3.9-eclipse-temurin-25 AS sources
WORKDIR /src
COPY . .
RUN rm -rf deploy/*/

# Compiles. What checks the code (tests, Error Prone, formatting) is the business of ./mvnw verify.
FROM maven:3.9-eclipse-temurin-25 AS build
ARG SOURCE_DATE_EPOCH=1795392000
WORKDIR /src
COPY --from=sources /src .
RUN --mount=type=cache,id=aurastream-m2,target=/root/.m2,sharing=locked \
    --mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml \
    mvn -B -q -Pquick -DskipTests -Dmdep.analyze.skip=true -pl local-fleet -am package
# the tree of each image, and of what all have in common
RUN --mount=type=bind,source=deploy/image,target=/image sh /image/arrange /src /arranged

# What every service runs on.
FROM eclipse-temurin:25-jre AS runtime
ARG SOURCE_DATE_EPOCH=1795392000
# The folders are where volumes are mounted: a new volume takes over owner and mode. No dates but the build's.
RUN groupadd --gid 10001 aurastream \
 && useradd --uid 10001 --gid 10001 --no-log-init --no-create-home --home-dir /app --shell /usr/sbin/nologin aurastream \
 && install -d -o aurastream -g aurastream -m 0750 /var/lib/aurastream/assets /var/lib/aurastream/keys \
 && rm -f /etc/passwd- /etc/group- /etc/shadow- /etc/gshadow- /etc/subuid- /etc/subgid- \
 && touch --no-dereference --date "@$SOURCE_DATE_EPOCH" /etc /etc/.pwd.lock /etc/passwd /etc/group /etc/shadow /etc/gshadow \
        /etc/subuid /etc/subgid /var/lib /var/lib/aurastream /var/lib/aurastream/assets /var/lib/aurastream/keys
# glibc would give each thread a heap of its own
ENV MALLOC_ARENA_MAX=2
COPY --from=build /arranged/dependencies/ /
COPY --from=build /arranged/common/ /
WORKDIR /app

# The start-up cache: a run of the whole fleet says which classes are used, and those of the common class path are archived by the
# very Java that will read them. One file for all services, because the class path of each begins with the common one.
FROM runtime AS cache-cds
RUN install -d -o aurastream -g aurastream /training
USER aurastream
RUN --mount=type=bind,from=build,source=/arranged/training,target=/opt/training \
    sh /opt/training/train /training
USER root
RUN --mount=type=bind,from=build,source=/arranged/training,target=/opt/training \
    --mount=type=bind,source=deploy/image,target=/image \
    sh /image/archive /training/classes /opt/training/class-path /cache

FROM runtime AS cache-none
RUN install -d /cache/app && : >/cache/app/cache && touch --date '@1795392000' /cache/app/cache /cache/app /cache

FROM cache-${STARTUP_CACHE} AS cache

FROM runtime AS fleet
COPY --from=cache /cache/ /

# What edge and autoheal begin with.
FROM debian:trixie-slim AS small
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/*

# Where the ports of all services are published, whatever the number of replicas behind them.
FROM small AS edge
RUN apt-get update \
 && apt-get install -y --no-install-recommends haproxy \
 && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/*
COPY deploy/edge/haproxy.cfg /etc/haproxy/haproxy.cfg
LABEL org.opencontainers.image.title="aurastream/edge" \
      org.opencontainers.image.description="Publishes the fleet's ports and spreads connections over replicas" \
      org.opencontainers.image.vendor="AuraStream"
USER haproxy
STOPSIGNAL SIGUSR1
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "--max-time", "2", "http://127.0.0.1:8079/"]
ENTRYPOINT ["haproxy", "-db", "-f", "/etc/haproxy/haproxy.cfg"]

# What starts killed containers again.
FROM small AS autoheal
COPY --chmod=755 deploy/autoheal/autoheal /usr/local/bin/autoheal
LABEL org.opencontainers.image.title="aurastream/autoheal" \
      org.opencontainers.image.description="Starts containers of its Compose project again that were killed" \
      org.opencontainers.image.vendor="AuraStream"
# whether the engine has answered lately
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
    CMD test -n "$(find /tmp/answered -newermt '20 seconds ago')"
ENTRYPOINT ["autoheal"]

# The last one is what is built where no target is named.
FROM fleet AS service
ARG SERVICE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG CREATED=2026-11-23T00:00:00Z
COPY --from=build /arranged/services/${SERVICE}/ /
LABEL org.opencontainers.image.title="aurastream/${SERVICE}" \
      org.opencontainers.image.description="${SERVICE} of the AuraStream intel fleet" \
      org.opencontainers.image.vendor="AuraStream" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre"
USER 10001:10001
# readiness on the service's own port, which stands in the file
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=3 CMD ["curl", "--config", "/app/health"]
# options: of the Java machine; cache: where the start-up cache is; start: class path and main class
ENTRYPOINT ["java", "@/app/options", "@/app/cache", "@/app/start"]
