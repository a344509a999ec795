package org.undersigned.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.undersigned.local.launch.Refusal;

/** What was typed behind {@code deploy/bench}; whoever understands a word takes it. */
public final class Words {

    private static final String QUICK = "--quick";

    private final List<String> typed;
    private final List<String> rest;
    private final String usage;
    private final boolean quick;

    /** @param usage what is answered to words that nobody understands */
    public Words(Collection<String> words, String usage) {
        this(words.stream().filter(word -> !word.equals(QUICK)).toList(), usage, words.contains(QUICK));
    }

    private Words(Collection<String> words, String usage, boolean quick) {
        this.typed = List.copyOf(words);
        this.rest = new ArrayList<>(words);
        this.usage = usage;
        this.quick = quick;
    }

    /** All of them once more, for somebody else to take from. */
    Words copy() {
        return new Words(typed, usage, quick);
    }

    /** Nobody need understand any more what a copy's reader understood. */
    void leaveWhatIsIn(Words copy) {
        rest.retainAll(copy.rest);
    }

    /** Few and short. */
    public boolean quick() {
        return quick;
    }

    public boolean has(String word) {
        return rest.remove(word);
    }

    /** The first that is no option, taken; empty where there is none. */
    public String name() {
        return rest.isEmpty() || rest.getFirst().startsWith("-") ? "" : rest.removeFirst();
    }

    /** @return 1 to 999,999,999 */
    public long number(String name, long usual) {
        return rest.contains(name) ? Long.parseLong(value(name, "[1-9]\\d{0,8}")) : usual;
    }

    public Duration minutes(String name, Duration usual) {
        return rest.contains(name)
                ? Duration.ofMillis((long) (Double.parseDouble(value(name, "\\d{1,3}(\\.\\d{1,2})?")) * 60_000))
                : usual;
    }

    private String value(String name, String shape) {
        int at = rest.indexOf(name);
        if (at + 1 == rest.size() || !rest.get(at + 1).matches(shape)) {
            throw refusal();
        }
        rest.remove(at);
        return rest.remove(at);
    }

    public Refusal refusal() {
        return new Refusal(usage);
    }

    public void refuseTheRest() {
        if (!rest.isEmpty()) {
            throw refusal();
        }
    }
}
