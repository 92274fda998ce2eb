package io.huiyin.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The rule packs of this build: {@code rule-packs/<id>@<version>.json}, listed in {@code rule-packs/index.json}. */
public final class RulePacks {
    private static final String FOLDER = "rule-packs/";
    private static final Pattern REF = Pattern.compile("[\\w-]+@\\d+");
    private static final Map<String, RulePack> LOADED = new ConcurrentHashMap<>();

    private RulePacks() {}

    /**
     * The pack of that name.
     *
     * @param ref {@code id@version}
     * @throws IllegalArgumentException when there is no such pack
     * @throws BrokenRuleData when its file is not complete and consistent
     */
    public static RulePack load(String ref) {
        return LOADED.computeIfAbsent(ref, RulePacks::read);
    }

    /** Names of all packs of this build, sorted. */
    public static Collection<String> refs() {
        String file = FOLDER + "index.json";
        Index index = StrictJson.file(file)
                .map(json -> StrictJson.read(file, StrictJson.object(file, json), Index.class))
                .orElseThrow(() -> new BrokenRuleData(file, "packs", "文件不存在", null));
        return new TreeSet<>(index.packs());
    }

    private static RulePack read(String ref) {
        String file = FOLDER + ref + ".json";
        byte[] json = (REF.matcher(ref).matches() ? StrictJson.file(file) : Optional.<byte[]>empty())
                .orElseThrow(() -> new IllegalArgumentException("没有规则包 %s；现有：%s".formatted(ref, refs())));
        RulePack pack = parse(file, json);
        if (!pack.ref().equals(ref)) {
            throw new BrokenRuleData(file, "id", "文件名与内容不符：" + pack.ref(), null);
        }
        return pack;
    }

    /** Values move up to the pack's own level; what stays below {@code parameters} are their sources. */
    static RulePack parse(String file, byte[] json) {
        ObjectNode pack = StrictJson.object(file, json);
        if (!(pack.get("parameters") instanceof ObjectNode parameters)) {
            throw new BrokenRuleData(file, "parameters", "缺少", null);
        }
        parameters.properties().forEach(parameter -> {
            String name = parameter.getKey();
            JsonNode value = parameter.getValue() instanceof ObjectNode sourced ? sourced.remove("value") : null;
            if (value == null || pack.has(name)) {
                throw new BrokenRuleData(file, "parameters." + name, value == null ? "没有 value" : "出现两次", null);
            }
            pack.set(name, value);
        });
        return StrictJson.read(file, pack, RulePack.class);
    }

    private record Index(List<String> packs) {}
}
