package org.undersigned.tally.removals;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.undersigned.fuzzing.Demand;
import org.undersigned.tally.removals.RuleForm.Reading.Faulty;
import org.undersigned.tally.removals.RuleForm.Reading.Fine;

/** A rule by which signatures are taken out: sent once more as it was understood, it means the same. */
public final class FuzzRule {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private FuzzRule() {}

    public static void fuzzerTestOneInput(byte[] body) {
        try {
            var sent = JSON.readValue(body, MAP);
            judge(sent == null ? Map.of() : sent);
        } catch (IOException noJson) {
            // Refused before it is looked at.
        }
    }

    private static void judge(Map<String, Object> sent) {
        switch (RuleForm.toRun(sent)) {
            case Fine(var asked) -> Demand.same(RuleForm.toRun(again(asked)), new Fine(asked), "Another rule");
            case Faulty(var violations) -> Demand.that(!violations.isEmpty(), "Refused without a word");
        }
    }

    private static Map<String, Object> again(Asked asked) {
        var sent = new HashMap<String, Object>();
        var rule = asked.rule();
        sent.put("description", asked.description());
        sent.put("reason", asked.reason().name());
        sent.put("domain", rule.domain());
        sent.put("country", rule.country());
        sent.put("area", rule.area());
        sent.put("from", rule.from() == null ? null : rule.from().toString());
        sent.put("until", rule.until() == null ? null : rule.until().toString());
        sent.put("signals", rule.signals());
        sent.put("channel", rule.channel());
        sent.put("gathering", rule.gathering());
        return sent;
    }
}
