package io.huiyin.samples;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180: quoted cells may hold commas, doubled quotes and line feeds. */
final class Csv {
    private final String source;
    private int at;

    private Csv(String source) {
        this.source = source;
    }

    static List<List<String>> lines(String source) {
        var csv = new Csv(source);
        var lines = new ArrayList<List<String>>();
        while (csv.at < source.length()) {
            lines.add(csv.line());
        }
        return List.copyOf(lines);
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < source.length() && source.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < source.length() && source.charAt(at) == '\r') {
            at++;
        }
        if (at < source.length() && source.charAt(at++) != '\n') {
            throw new IllegalArgumentException("line end expected at character " + at);
        }
        return List.copyOf(cells);
    }

    private String cell() {
        return at < source.length() && source.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < source.length() && ",\r\n".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return source.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                at++;
                if (at >= source.length() || source.charAt(at) != '"') {
                    return cell.toString();
                }
            }
            cell.append(c);
        }
        throw new IllegalArgumentException("quote not closed");
    }
}
