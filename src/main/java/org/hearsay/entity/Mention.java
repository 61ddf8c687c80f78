package org.hearsay.entity;

import org.hearsay.text.Span;

/**
 * A noun phrase, name or pronoun with what it stands for.
 *
 * @param span the whole phrase
 * @param head the span of its head word or name inside the phrase
 * @param rule the sieve that decided
 */
public record Mention(Span span, Span head, Referent referent, String rule) {}
