package org.undersigned.faults.oracle;

import java.util.List;
import java.util.stream.Collectors;

import org.undersigned.faults.load.Answer;
import org.undersigned.faults.observed.Observed;

/** I9. A connection that is refused or broken is no answer, and people meet that with every process that dies. */
public record AnswersAreHonest() implements Invariant {

    private static final long HANGS = 15_000;
    private static final int NOT_NOW = 503;

    @Override
    public String name() {
        return "I9";
    }

    @Override
    public String sentence() {
        return "HTTP answers are only 2xx, 3xx, 4xx, 429 and 503 with Retry-After, and none hangs over 15 s.";
    }

    @Override
    public List<String> against(Observed observed) {
        return observed.ledger().answers().stream()
                .filter(answer -> isWrong(answer) || answer.millis() > HANGS)
                .collect(Collectors.groupingBy(AnswersAreHonest::words, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " × " + each.getKey())
                .toList();
    }

    private static boolean isWrong(Answer answer) {
        return switch (answer.status()) {
            case 0 -> false;
            case NOT_NOW, 429 -> !answer.retryAfter();
            default -> answer.status() >= 500 || answer.status() < 200;
        };
    }

    private static String words(Answer answer) {
        var what = answer.act() + " at " + answer.replica() + ": ";
        return answer.millis() > HANGS
                ? what + "no answer in 15 s"
                : what
                        + answer.status()
                        + (isWrong(answer) && answer.status() == NOT_NOW ? " without Retry-After" : "");
    }
}
