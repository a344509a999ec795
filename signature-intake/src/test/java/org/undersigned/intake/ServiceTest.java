package org.undersigned.intake;

import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.SecretsResource;

/**
 * The whole service with a real Kafka, and the two others played. All such tests share one application: starting another
 * takes longer than most of them, so what needs settings of its own is tried on the packaged service ({@code *IT}).
 */
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
@WithTestResource(Beforehand.class)
@WithTestResource(PlayedNeighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ServiceTest {}
