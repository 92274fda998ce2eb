package io.huiyin.handling.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.contracts.Actor;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chain by a table written from R62 and D10 alone. An act is {@code <who><level>[<target]}: a person a–e who holds the
 * level's post acts at level 1 起草, 2 把关, 3 审核, 4 签批, or sends back to the target. The result is the level waited for, 5 when
 * signed, or the number of the first act refused after {@code x}.
 */
class SignOffTableTest {
    private static final List<SignOffLevel> LEVELS = List.of(SignOffLevel.values());
    private static final Map<Integer, Post> POSTS =
            Map.of(1, Post.HANDLER, 2, Post.SECTION_HEAD, 3, Post.LEADER_IN_CHARGE, 4, Post.UNIT_HEAD);

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("R62, D10: every course of the chain")
    @CsvSource(textBlock = """
                    a1 b2 c3 d4,                      5
                    a1,                               2
                    a1 b2,                            3
                    a1 b2 c3,                         4
                    b2,                               x1
                    a1 c3,                            x2
                    a1 d4,                            x2
                    a1 b2 d4,                         x3
                    a1 b2 b2,                         x3
                    a1 a2,                            x2
                    a1 b2 b3,                         x3
                    a1 b2 c3 c4,                      x4
                    a1 b2 a3 d4,                      5
                    a1 b2 a3 b4,                      5
                    a1 b2<1,                          1
                    a1 b2<1 b2,                       x3
                    a1 b2<1 a1 b2 c3 d4,              5
                    a1 b2 c3<1,                       1
                    a1 b2 c3<2,                       2
                    a1 b2 c3<2 b2 c3 d4,              5
                    a1 b2 c3<2 c3,                    x4
                    a1 b2 c3<2 a2,                    x4
                    a1 b2 c3<2 e2 c3 d4,              5
                    a1 b2 c3 d4<1,                    1
                    a1 b2 c3 d4<3,                    3
                    a1 b2 c3 d4<2,                    x4
                    a1 b2 c3 d4<3 c3<2 b2<1,          1
                    a1 b2 c3 d4<3 c3<2 b2<1 e1 b2,    3
                    a1 b2<2,                          x2
                    a1 b2 c3<3,                       x3
                    a1 a2<1,                          x2
                    a1 b2 c3 a1,                      2
                    a1 e1,                            2
                    a1 b2 c3 d4 a1,                   x5
                    a1 b2 c3 d4 d4<1,                 x5
                    a1 b2 c3 d4<1 a1 b2 c3 d4,        5
                    """)
    void course(String acts, String expected) {
        assertThat(play(acts.split(" "))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} → {2}")
    @DisplayName("R62: from every level to every level, at its turn and not: only the drafter and the level below")
    @CsvSource(textBlock = """
                    2, 1, 1
                    2, 2, x
                    2, 3, x
                    2, 4, x
                    3, 1, 1
                    3, 2, 2
                    3, 3, x
                    3, 4, x
                    4, 1, 1
                    4, 2, x
                    4, 3, 3
                    4, 4, x
                    """)
    void from_every_level_to_every_level(int from, int to, String expected) {
        List<String> acts = List.of("a1", "b2", "c3", "d4");
        String sendBack = acts.get(from - 1) + "<" + to;
        for (int turn = 1; turn <= 5; turn++) {
            String[] before = acts.subList(0, turn - 1).toArray(String[]::new);
            String[] played = Arrays.copyOf(before, turn);
            played[turn - 1] = sendBack;
            boolean allowed = turn == from && !expected.equals("x");
            assertThat(play(played)).as("turn of %d", turn).isEqualTo(allowed ? expected : "x" + turn);
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("R62, D10: people change midway, levels send back twice, chains are shorter")
    @CsvSource(textBlock = """
                    1234, a1 b2 c3<2 e2 c3 d4,                    5
                    1234, a1 b2<1 e1 b2 c3 d4,                    5
                    1234, a1 b2 c3<2 a2,                          x4
                    1234, a1 a2,                                  x2
                    1234, a1 b2<1 e1 e2,                          x4
                    1234, a1 b2 c3<2 e2 e3,                       x5
                    1234, a1 b2 e3<2 e2 e3,                       x5
                    1234, a1 b2<1 a1 b2<1 a1 b2 c3 d4,            5
                    1234, a1 b2 c3<2 b2 c3<2 b2 c3 d4,            5
                    1234, a1 b2 c3 d4<3 c3 d4<3 c3 d4,            5
                    1234, a1 b2 c3 d4<3 e3 d4,                    5
                    1234, a1 b2 c3 d4<3 d3 e4,                    5
                    134,  a1 c3 d4,                               5
                    134,  a1 b2,                                  x2
                    134,  a1 c3<1,                                1
                    134,  a1 c3<2,                                x2
                    134,  a1 c3 d4<3,                             3
                    134,  a1 a3,                                  x2
                    14,   a1 d4,                                  5
                    14,   a1 d4<1 e1 d4,                          5
                    14,   a1 a4,                                  x2
                    124,  a1 b2 d4<2 b2 d4,                       5
                    """)
    void change_of_people(String levels, String acts, String expected) {
        List<SignOffLevel> chain =
                levels.chars().mapToObj(level -> LEVELS.get(level - '1')).toList();
        assertThat(play(SignOffChain.of(chain), acts.split(" "))).isEqualTo(expected);
    }

    private static String play(String[] acts) {
        return play(SignOffChain.of(LEVELS), acts);
    }

    private static String play(SignOffChain begun, String[] acts) {
        SignOffChain chain = begun;
        for (int number = 0; number < acts.length; number++) {
            try {
                chain = act(chain, acts[number]);
            } catch (Rejected refused) {
                return "x" + (number + 1);
            }
        }
        return chain.awaited()
                .map(level -> Integer.toString(LEVELS.indexOf(level) + 1))
                .orElse("5");
    }

    private static SignOffChain act(SignOffChain chain, String act) {
        int at = act.charAt(1) - '0';
        Actor actor = new Actor(act.substring(0, 1), POSTS.get(at), "u003", null);
        SignOffLevel level = LEVELS.get(at - 1);
        LocalDate day = LocalDate.of(2023, 7, 1);
        if (act.contains("<")) {
            return chain.sentBack(level, LEVELS.get(act.charAt(3) - '1'), actor, day, "理由");
        }
        return at == 1 ? chain.drafted(actor, day) : chain.passed(level, actor, day);
    }
}
