# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY config config
COPY pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/tongxing.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 tongxing \
 && useradd --system --uid 10001 --gid tongxing --home-dir /data --shell /usr/sbin/nologin tongxing \
 && install -d -m 0700 -o tongxing -g tongxing /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER tongxing
ENV TONGXING_DATA_DIR=/data LANG=C.UTF-8
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "tongxing.jar"]
