package io.huiyin.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one installation, all on loopback, counted from one base.
 *
 * @param base the pages; +1 proposal-service, +2 handling-service, +3 survey-service, +10 broker, +11 its controller, +12
 *     document store, +13 PostgreSQL
 */
public record Ports(int base) {
    /** Lowest base that needs no privileges and leaves room above. */
    public static final int LOWEST = 1024;

    /** Highest base that leaves room above. */
    public static final int HIGHEST = 65_000;

    public Ports {
        if (base < LOWEST || base > HIGHEST) {
            throw new IllegalArgumentException("port base " + base);
        }
    }

    public int supervision() {
        return base;
    }

    public int proposal() {
        return base + 1;
    }

    public int handling() {
        return base + 2;
    }

    public int survey() {
        return base + 3;
    }

    public int broker() {
        return base + 10;
    }

    public int controller() {
        return base + 11;
    }

    public int documents() {
        return base + 12;
    }

    public int postgres() {
        return base + 13;
    }

    /** Every port with what it is for, in Chinese. */
    public Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(supervision(), "页面与台账");
        all.put(proposal(), "建议提案登记与交办");
        all.put(handling(), "承办与答复");
        all.put(survey(), "征询意见");
        all.put(broker(), "消息队列");
        all.put(controller(), "消息队列控制器");
        all.put(documents(), "案卷库");
        all.put(postgres(), "流程库");
        return all;
    }
}
