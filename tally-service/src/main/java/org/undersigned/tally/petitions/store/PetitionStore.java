package org.undersigned.tally.petitions.store;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;

/** The copy of the petitions and, with each, its count. */
@ApplicationScoped
public class PetitionStore {

    private static final JsonMapper JSON = new JsonMapper();

    // Every replica reads the whole topic at its start, so what is older than the row says nothing. A row from before
    // groups were kept is completed by what it was made of.
    private static final String PUBLISH = """
            insert into petition as p (slug, campaign, title, opens_at, closes_at, time_zone, milestones, published_at,
                occupations, language, kept_until)
            values (:slug, :campaign, :title, cast(cast(:opensAt as text) as timestamptz),
                    cast(cast(:closesAt as text) as timestamptz), :timeZone, cast(:milestones as bigint[]),
                    cast(cast(:publishedAt as text) as timestamptz), :occupations, :language,
                    cast(cast(:keptUntil as text) as timestamptz))
            on conflict (slug) do update
              set campaign = excluded.campaign, title = excluded.title, opens_at = excluded.opens_at,
                  closes_at = excluded.closes_at, time_zone = excluded.time_zone, milestones = excluded.milestones,
                  published_at = excluded.published_at, occupations = excluded.occupations, language = excluded.language,
                  kept_until = excluded.kept_until
              where p.published_at < excluded.published_at
                or p.published_at = excluded.published_at and (p.occupations is null
                  or p.kept_until is distinct from excluded.kept_until)
            returning slug
            """;

    // A changed ladder changes what the live count says, so its version rises.
    private static final String OPEN_COUNT = """
            insert into tally as t (petition) values (:slug)
            on conflict (petition) do update set version = t.version + 1
            returning petition
            """;

    private final Mutiny.SessionFactory sessions;

    PetitionStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param at when the broker logged it */
    public Uni<Void> publish(PetitionPublished petition, Instant at) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(PUBLISH, String.class)
                .setParameter("slug", petition.petition())
                .setParameter("campaign", petition.campaign())
                .setParameter("title", petition.title())
                .setParameter("opensAt", text(petition.opensAt()))
                .setParameter("closesAt", text(petition.closesAt()))
                .setParameter("timeZone", petition.timeZone())
                .setParameter("milestones", ladder(petition))
                .setParameter("publishedAt", text(at))
                .setParameter("occupations", groups(petition))
                .setParameter("language", petition.language())
                .setParameter("keptUntil", text(petition.keptUntil()))
                .getResultList()
                .chain(written ->
                        written.isEmpty() ? Uni.createFrom().voidItem() : openCount(session, petition.petition())));
    }

    private Uni<Void> openCount(Mutiny.StatelessSession session, String slug) {
        return session.createNativeQuery(OPEN_COUNT, String.class)
                .setParameter("slug", slug)
                .getResultList()
                .replaceWithVoid();
    }

    private static Long[] ladder(PetitionPublished petition) {
        return petition.milestones() == null
                ? new Long[0]
                : petition.milestones().toArray(Long[]::new);
    }

    private static String groups(PetitionPublished petition) {
        try {
            return JSON.writeValueAsString(petition.occupations() == null ? List.of() : petition.occupations());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
