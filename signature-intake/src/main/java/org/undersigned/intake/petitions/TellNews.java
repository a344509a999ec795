package org.undersigned.intake.petitions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.undersigned.intake.events.PetitionEvent.News;

/** The organiser tells what happened, corrects it, or takes it back. */
public final class TellNews {

    private TellNews() {}

    /** News that is corrected keeps its day, unless it is the day that is corrected. */
    public static Outcome tell(String id, NewsDraft draft, Optional<Petition> known, Instant now) {
        if (known.isEmpty()) {
            return new Outcome.NotThere();
        }
        var petition = known.get();
        var rules = new NewsRules(now);
        var news = rules.read(id, draft, petition.newsOf(id));
        var all = with(news, petition.news());
        var violations = rules.among(all).violations();
        return violations.isEmpty() ? petition.telling(all) : new Outcome.Faulty(violations);
    }

    public static Outcome takeBack(String id, Optional<Petition> known) {
        if (known.flatMap(petition -> petition.newsOf(id)).isEmpty()) {
            return new Outcome.NotThere();
        }
        var rest = known.get().news().stream()
                .filter(news -> !news.id().equals(id))
                .toList();
        return known.get().telling(rest);
    }

    /** Newest first; of the same moment, what was told last. */
    private static List<News> with(News news, List<News> told) {
        var all = new ArrayList<>(told);
        all.replaceAll(other -> other.id().equals(news.id()) ? news : other);
        if (!all.contains(news)) {
            all.addFirst(news);
        }
        all.sort(Comparator.comparing(News::at).reversed());
        return List.copyOf(all);
    }
}
