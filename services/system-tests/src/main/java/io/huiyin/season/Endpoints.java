package io.huiyin.season;

import io.huiyin.standalone.Ports;

/** Where the services answer. */
public record Endpoints(String proposal, String handling, String survey, String supervision, String bootstrapServers) {
    /** Of one installation on this machine. */
    public static Endpoints of(Ports ports) {
        return new Endpoints(
                local(ports.proposal()),
                local(ports.handling()),
                local(ports.survey()),
                local(ports.supervision()),
                "127.0.0.1:" + ports.broker());
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
