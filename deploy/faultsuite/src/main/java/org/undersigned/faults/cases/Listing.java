package org.undersigned.faults.cases;

/**
 * Each of the 45 cases in short, the tests that try it besides or instead, and why it is not among those that are tried on the
 * stage, where it is not.
 */
public enum Listing {
    C01("tally killed in mid-batch", "tally-service KilledIT (100 kills)"),
    C02(
            "tally killed between the database's commit and Kafka's",
            "tally-service KilledIT, at every point of the transaction",
            "the moment is met by a hook in the database, which the test has and a running stack has not"),
    C03("intake killed with requests in flight", "e2e UnderFireIT"),
    C04("rolling restart by SIGTERM", ""),
    C05("one broker bounced", ""),
    C06("all brokers down", "signature-intake KafkaAwayIT, KafkaFaultsIT"),
    C07("in-sync replicas below the minimum", "signature-intake NotEnoughReplicasIT"),
    C08("broker paused", "signature-intake KafkaFaultsIT"),
    C09("one-way partition between intake and leader", "signature-intake KafkaFaultsIT"),
    C10("the whole topic again", "tally-service KilledIT (replay at its end)"),
    C11("tallies and milestones shuffled and repeated", "tally-service EveryOrderTest, HistoriesTest, LiveTest"),
    C12("rebalance storm", "tally-service ReplicasIT"),
    C13("poison pills", "tally-service PoisonTest, QuarantineTest"),
    C14("the database always refuses a record of one key", "tally-service PoisonTest"),
    C15("a lock held in the database", "tally-service KilledIT"),
    C16("primary killed, an equal copy goes on", "tally-service DatabaseLostIT (restarts)"),
    C17("failover to a copy that lost the last seconds", "tally-service GoneBackCountsTest"),
    C18("database restored from a backup", "tally-service GoneBackCountsTest"),
    C19("connection cut in COMMIT", "tally-service DatabaseLostIT (20 answers to COMMIT never heard)"),
    C20("database answers nobody", "tally-service OneErrandTest, TurnstileTest"),
    C21("disk full", ""),
    C22(
            "clocks that are wrong, change, or leap",
            "of changes and leaps: notification-service CampaignOf2016Test, ReminderTest, StrikeCalendarTest, tally-service DayTest"),
    C23("a sender paused for longer than its lease", "notification-service PausedIT, StubbornServerTest"),
    C24("mail server away", "notification-service StubbornServerTest, SmtpPostTest (TLS)"),
    C25("tarpit", "notification-service StubbornServerTest, SmtpPostTest"),
    C26("mail server hangs up after the final dot", "notification-service KilledIT, StubbornServerTest"),
    C27("421, 450, 452, 550, 554, 535", "notification-service VerdictTest, StubbornServerTest, SettlementTest"),
    C28("slow mail server, many mails due at once", "deploy/bench mail, notification-service AllotmentTest, BagTest"),
    C29("unsubscribing while a mailing goes out", "notification-service UnsubscribeTest, UnsubscribeTokensTest"),
    C30(
            "flood of bounces",
            "notification-service TenThousandBouncesTest, BouncesTest, ExaminerTest",
            "the stage has no mailbox (IMAP); the test has, and sends ten thousand through it"),
    C31("viewers in a reconnect storm", "deploy/bench live (ten thousand), tally-service LiveStreamTest, VisitorsTest"),
    C32("viewers that never read", "tally-service LiveStreamTest"),
    C33("Kafka away while viewers look", "tally-service StalledTopicTest, deploy/faults case 6"),
    C34("bodies without end, bombs, depths", "signature-intake HttpAbuseIT, AnyInputTest, JsonBodyTest, FormBodyTest"),
    C35("sockets that drip", "signature-intake HttpAbuseIT"),
    C36("bytes and letters of every kind", "signature-intake AnyInputTest, FormAndJsonAgreeTest"),
    C37("line ends in names and subjects", "notification-service HeadersTest, HeadersOnTheWireTest"),
    C38("formulas and mark-up in names", "tally-service DownloadsTest, notification-service EveryLetterTest"),
    C39("one address spelt many ways", "signature-intake EmailAddressTest"),
    C40("one key a hundred times at once", "signature-intake SameKeyAtOnceTest"),
    C41("solutions replayed, expired, foreign", "signature-intake AtTheDoorIT, ChallengesTest, AdmissionTest"),
    C42("many thresholds crossed at once", "tally-service MilestonesTest, CountingTest"),
    C43("erasure under load and in quarantine", "tally-service and notification-service ErasureTest"),
    C44("three times what can be taken", "deploy/bench signing --overload, signature-intake CrowdIT"),
    C45("a long time with faults of chance", "");

    private final String what;
    private final String tests;
    private final String why;

    Listing(String what, String tests) {
        this(what, tests, "");
    }

    Listing(String what, String tests, String why) {
        this.what = what;
        this.tests = tests;
        this.why = why;
    }

    public int number() {
        return ordinal() + 1;
    }

    public String what() {
        return what;
    }

    /** Where else it is tried; empty where nowhere. */
    public String tests() {
        return tests;
    }

    public boolean isTriedHere() {
        return Catalogue.numbered(number()).isPresent();
    }

    /** Why it is not tried on the stage; empty where it is. */
    public String why() {
        return isTriedHere() ? "" : why.isEmpty() ? "not tried on the stage yet" : why;
    }
}
