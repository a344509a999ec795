package org.undersigned.bench.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;
import org.undersigned.bench.report.Table;

/** The findings for people and for programs. */
record MailReport(MailFindings findings) implements Found {

    @Override
    public String title() {
        return "Telling %,d of a strike, into %s".formatted(findings.plan().supporters(), findings.taker());
    }

    @Override
    public Table table() {
        var table = new Table().row("", "median", "least", "most");
        if (!findings.limit().isEmpty()) {
            table.rounds("smtp-source (letters/s)", new Rounds(findings.limit()));
        }
        table.rounds("notification-service (letters/s)", findings.perSecond())
                .rounds("signature to sink, p50 (ms)", findings.confirmations(50))
                .rounds("signature to sink, p99 (ms)", findings.confirmations(99))
                .row(
                        "of so many signatures",
                        Figures.whole(
                                findings.typical().confirmations().millis().size()))
                .row("bytes of a letter", Figures.whole(findings.bytes()));
        findings.typical().cores().forEach((program, cores) -> table.row("cores: " + program, "%.2f".formatted(cores)));
        return table;
    }

    @Override
    public Map<String, Object> figures() {
        var content = new LinkedHashMap<String, Object>();
        content.put("supporters", findings.plan().supporters());
        content.put("taker", findings.taker());
        content.put("bytes", findings.bytes());
        content.put("sourcePerSecond", findings.limit());
        content.put("perSecond", findings.perSecond().values());
        content.put(
                "inLedger",
                findings.rounds().stream().map(MailFindings.Sent::inLedger).toList());
        content.put("confirmationP50Millis", findings.confirmations(50).values());
        content.put("confirmationP99Millis", findings.confirmations(99).values());
        content.put(
                "heapMegabytes",
                findings.rounds().stream().map(MailFindings.Sent::heap).toList());
        content.put("heapOfManyMegabytes", findings.heapOfMany());
        content.put("cores", findings.typical().cores());
        return content;
    }

    @Override
    public List<Goal> goals() {
        return findings.goals();
    }
}
