package io.huiyin.standalone;

import io.huiyin.embedded.StartRefused;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code --name value} options and {@code --flag}s of a command, strictly: an unknown one is refused. */
public final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    /**
     * Reads them.
     *
     * @param withValue names of options that take a value, without dashes
     * @param withoutValue names of flags
     */
    public Arguments(List<String> arguments, Set<String> withValue, Set<String> withoutValue) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (withValue.contains(name)) {
                if (rest.isEmpty()) {
                    throw new StartRefused("选项 " + argument + " 后面少了内容。");
                }
                options.put(name, rest.pop());
            } else if (withoutValue.contains(name)) {
                flags.add(name);
            } else {
                throw new StartRefused("不认识的选项 " + argument + "。可用的有："
                        + String.join(
                                " ",
                                withValue.stream()
                                        .sorted()
                                        .map(o -> "--" + o + " …")
                                        .toList())
                        + " "
                        + String.join(
                                " ",
                                withoutValue.stream()
                                        .sorted()
                                        .map(o -> "--" + o)
                                        .toList()));
            }
        }
    }

    /** Whether the flag was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The option's value, if given. */
    public Optional<String> get(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** {@code --data}, absolute. */
    public Path data(String otherwise) {
        return Path.of(get("data").orElse(otherwise)).toAbsolutePath().normalize();
    }

    /** {@code --port-base}. */
    public Ports ports(int otherwise) {
        int base = number("port-base", otherwise);
        if (base < Ports.LOWEST || base > Ports.HIGHEST) {
            throw new StartRefused("--port-base 应在 " + Ports.LOWEST + " 到 " + Ports.HIGHEST + " 之间，现在是 " + base + "。");
        }
        return new Ports(base);
    }

    /** A whole number. */
    public int number(String option, int otherwise) {
        String text = get(option).orElse(Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new StartRefused("--" + option + " 应为整数，现在是 " + text + "。");
        }
    }
}
