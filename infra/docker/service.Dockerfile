# A service from its executable jar (mvn package makes it). Context: the repository.
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --home-dir /data huiyin && install -d -o huiyin -m 0750 /data

ARG SERVICE
COPY services/${SERVICE}/target/${SERVICE}-*-exec.jar /app/service.jar

ENV LANG=C.UTF-8
USER huiyin
WORKDIR /data
VOLUME /data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/service.jar"]
