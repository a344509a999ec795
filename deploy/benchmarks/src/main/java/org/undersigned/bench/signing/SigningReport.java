package org.undersigned.bench.signing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.load.Result;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Table;

/** The findings for people and for programs. */
record SigningReport(Findings findings) implements Found {

    @Override
    public String title() {
        return "Signing";
    }

    @Override
    public Table table() {
        return new Table()
                .row("", "median", "least", "most")
                .rounds("bare: parse, judge, answer (1/s)", findings.bare())
                .rounds("signing, acks=all (1/s)", findings.real())
                .rounds("plain: INSERT and UPDATE (1/s)", findings.plain())
                .rounds("p99 at half of signing (ms)", findings.half());
    }

    @Override
    public Map<String, Object> figures() {
        var content = new LinkedHashMap<String, Object>();
        content.put("barePerSecond", findings.bare().values());
        content.put("signingPerSecond", findings.real().values());
        content.put("plainPerSecond", findings.plain().values());
        content.put("p99AtHalfMillis", findings.half().values());
        content.put("overload", overload(findings.overload().result()));
        content.put("heapMegabytes", findings.overload().heap().samples());
        return content;
    }

    @Override
    public List<Goal> goals() {
        return findings.goals();
    }

    private static Map<String, Object> overload(Result result) {
        var content = new LinkedHashMap<String, Object>();
        content.put("seconds", result.took().toSeconds());
        content.put("statuses", result.statuses());
        content.put("unanswered", result.unanswered());
        content.put("goodPerSecond", result.goodPerSecond());
        content.put("p50Millis", result.millisAt(50));
        content.put("p99Millis", result.millisAt(99));
        return content;
    }
}
