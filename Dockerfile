FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -ntp -DskipTests package

FROM eclipse-temurin:25-jre
# PostgreSQL, if it is embedded, refuses to run as root.
RUN useradd --system --home-dir /var/lib/seatledger --create-home seatledger
COPY --from=build /src/api/target/api-*.jar /opt/seatledger/seatledger.jar
USER seatledger
WORKDIR /var/lib/seatledger
ENV SEATLEDGER_DATADIR=/var/lib/seatledger/data
RUN mkdir data
VOLUME /var/lib/seatledger/data
EXPOSE 8080
# The runtime image promises no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-Daxoniq.update-checker.disabled=true", "--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages", "-jar", "/opt/seatledger/seatledger.jar"]
