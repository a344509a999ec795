package org.undersigned.local.crowd;

import java.util.Arrays;
import java.util.List;

/** Names as people of England have them; each with the letters of an email address behind the bar. */
final class Names {

    /** Given names and family names that go together; {@code familyFirst} where that is the order. */
    private record Tradition(List<String> given, List<String> family, boolean familyFirst) {

        static Tradition of(String given, String family) {
            return new Tradition(split(given), split(family), false);
        }

        static Tradition familyFirst(String given, String family) {
            return new Tradition(split(given), split(family), true);
        }

        private static List<String> split(String names) {
            return Arrays.asList(names.split(", "));
        }
    }

    private static final List<Tradition> COMMON = List.of(
            Tradition.of(
                    "Amelia|amelia, George|george, Olivia|olivia, Harry|harry, Charlotte|charlotte, Jack|jack, Eleanor|eleanor,"
                            + " Thomas|thomas, Grace|grace, Samuel|samuel, Beth|beth, Alfie|alfie, Mary-Ann|maryann",
                    "Smith|smith, Jones|jones, Taylor|taylor, Brown|brown, Walker|walker, O'Neill|oneill, Wright|wright,"
                            + " Clarke|clarke, Featherstonehaugh|featherstonehaugh, Lloyd-Davies|lloyddavies, Hughes|hughes"),
            Tradition.of(
                    "Asha|asha, Ravi|ravi, Priya|priya, Imran|imran, Fatima|fatima, Sanjay|sanjay, Noor|noor, Ayesha|ayesha",
                    "Patel|patel, Khan|khan, Singh|singh, Begum|begum, Hussain|hussain, Sharma|sharma, Ali|ali, Kaur|kaur"),
            Tradition.of(
                    "Siân|sian, Dafydd|dafydd, Niamh|niamh, Seán|sean, Zoë|zoe, Renée|renee, Björn|bjorn, Łukasz|lukasz,"
                            + " Zofia|zofia, Ngozi|ngozi, Adébáyọ̀|adebayo, Nguyễn|nguyen, Jürgen|jurgen, Göran|goran",
                    "Müller|muller, Ó Briain|obriain, Wójcik|wojcik, Çelik|celik, Núñez|nunez, Groß|gross, Okonkwo|okonkwo,"
                            + " Dvořák|dvorak, Ferreira da Silva|ferreira, Đặng|dang, Ólafsdóttir|olafsdottir, de Vries|devries"));

    private static final List<Tradition> SCRIPTS = List.of(
            Tradition.familyFirst("明|ming, 芳|fang, 伟|wei, 秀英|xiuying, 娜|na", "李|li, 王|wang, 张|zhang, 陈|chen, 刘|liu"),
            Tradition.familyFirst("さくら|sakura, 健太|kenta, 美咲|misaki", "佐藤 |sato, 鈴木 |suzuki, 高橋 |takahashi"),
            Tradition.familyFirst("민준|minjun, 서연|seoyeon, 지훈|jihun", "김|kim, 이|lee, 박|park"),
            Tradition.of(
                    "Ольга|olga, Дмитро|dmytro, Наталія|nataliia", "Шевченко|shevchenko, Коваль|koval, Бондар|bondar"),
            Tradition.of("Σοφία|sofia, Γιώργος|giorgos, Νίκος|nikos", "Παπαδοπούλου|papadopoulou, Νικολάου|nikolaou"),
            Tradition.of("محمد|mohammed, ليلى|layla, يوسف|yusuf", "الأحمد|alahmad, حداد|haddad, خوري|khoury"),
            Tradition.of("דוד|david, מרים|miriam", "כהן|cohen, לוי|levi"),
            Tradition.of("अनिता|anita, विकास|vikas, सुनीता|sunita", "शर्मा|sharma, गुप्ता|gupta"),
            Tradition.of("রহিমা|rahima, তানভীর|tanvir", "চৌধুরী|chowdhury, ইসলাম|islam"),
            Tradition.of("கவிதா|kavitha, முருகன்|murugan", "சுப்ரமணியம்|subramaniam"),
            Tradition.of("สมชาย|somchai, มาลี|malee", "ใจดี|jaidee, สุขใจ|sukjai"),
            Tradition.of("ანა|ana, გიორგი|giorgi", "ბერიძე|beridze, კაპანაძე|kapanadze"),
            Tradition.of("አበበ|abebe, ሰላም|selam", "ተስፋዬ|tesfaye, በቀለ|bekele"));

    private static final double IN_ANOTHER_SCRIPT = 0.2;

    private Names() {}

    /** A name and what stands for it in an email address. */
    record Name(String shown, String latin) {}

    static Name of(Dice dice) {
        var tradition = dice.roll("script") < IN_ANOTHER_SCRIPT
                ? dice.oneOf(SCRIPTS, "tradition")
                : dice.oneOf(COMMON, "tradition");
        return name(tradition, dice.oneOf(tradition.given(), "given"), dice.oneOf(tradition.family(), "family"));
    }

    private static Name name(Tradition tradition, String given, String family) {
        var shown = tradition.familyFirst() ? shown(family) + shown(given) : shown(given) + " " + shown(family);
        return new Name(shown, latin(given) + "." + latin(family));
    }

    private static String shown(String name) {
        return name.substring(0, name.indexOf('|'));
    }

    private static String latin(String name) {
        return name.substring(name.indexOf('|') + 1);
    }
}
