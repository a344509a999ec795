package org.undersigned.faults.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import org.undersigned.faults.stage.Database;
import org.undersigned.faults.stage.Stage;

/** What is still on its way; nothing is, once everything that was said has come where it belongs. */
public final class Drain {

    private static final String MAIL_UNDER_WAY = """
            select count(*) from mail m join mailing g on g.id = m.mailing
            where g.petition = ? and (m.state in ('CLAIMED', 'ATTEMPTING')
                or m.state = 'QUEUED' and m.due_at < now() + interval '3 minutes')""";

    private static final String COUNT_UNTOLD = """
            select count(*) from tally t left join tally_told o using (petition)
            where t.petition = ? and o.version is distinct from t.version""";

    private final Stage stage;
    private final Topics topics;

    public Drain(Stage stage, Topics topics) {
        this.stage = stage;
        this.topics = topics;
    }

    /** In words; empty where all has arrived. */
    public List<String> left(String petition) {
        var left = new ArrayList<String>();
        var ends = topics.ends("signatures");
        add(left, "records to count", behind(stage.tally(), ends, "consumed"));
        add(left, "records to write of", behind(stage.notification(), ends, "bookmark"));
        add(left, "counts to tell", Rows.number(stage.tally(), COUNT_UNTOLD, petition));
        add(
                left,
                "milestones to tell",
                Rows.number(stage.tally(), "select count(*) from milestone where petition = ? and not told", petition));
        add(left, "milestones to write of", behind(stage.notification(), topics.ends("milestones"), "bookmark"));
        add(left, "mails", Rows.number(stage.notification(), MAIL_UNDER_WAY, petition));
        return left;
    }

    private static void add(List<String> left, String what, long number) {
        if (number > 0) {
            left.add(number + " " + what);
        }
    }

    private static long behind(Database database, Map<TopicPartition, Long> ends, String table) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next(database, table, end.getKey())))
                .sum();
    }

    private static long next(Database database, String table, TopicPartition partition) {
        return Rows.number(
                database,
                "select next_offset from " + table + " where topic = ? and partition = cast(? as int)",
                partition.topic(),
                String.valueOf(partition.partition()));
    }
}
