package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.text.Span;

/**
 * A noun phrase of a sentence: a name, a common noun with what qualifies it, or a pronoun. What it
 * refers to is filled in while the article is resolved, so it belongs to one thread.
 */
final class Phrase {
  enum Kind {
    NAME,
    NOMINAL,
    PRONOUN
  }

  final Sentence sentence;
  final Kind kind;

  /** Token indexes: first token, head, one past the last. */
  final int first;

  final int head;
  final int end;
  final Span span;
  final Span headSpan;
  final Optional<Name> name;

  /** Names before the head: "the Damascus statement", "coalition warplanes". */
  final List<Name> modifiers;

  /** Position among the article's phrases. */
  int index;

  /** Whoever stands before an apostrophe, or a possessive pronoun inside. */
  Optional<Phrase> possessor = Optional.empty();

  /** The phrase behind "of", "for", "from", "by". */
  Optional<Phrase> complement = Optional.empty();

  String preposition = "";

  /** True when it is possessor or inside of another phrase. */
  boolean inner;

  /** Token index of the verb whose subject it is; -1 if none was found. */
  int verb = -1;

  /** Depth of quotation marks around it. */
  int quoted;

  Optional<Referent> referent = Optional.empty();
  Optional<Entity> place = Optional.empty();
  String rule = "";

  Phrase(
      Sentence sentence,
      Kind kind,
      int first,
      int head,
      int end,
      Optional<Name> name,
      List<Name> modifiers) {
    this.sentence = sentence;
    this.kind = kind;
    this.first = first;
    this.head = head;
    this.end = end;
    this.span = sentence.span(first, end);
    this.headSpan = name.map(Name::span).orElse(sentence.token(head).span());
    this.name = name;
    this.modifiers = new ArrayList<>(modifiers);
  }

  Token headToken() {
    return sentence.token(head);
  }

  /** The head noun as nouns stand in the tables: in lower case and singular. */
  String noun() {
    String lemma = headToken().lemma();
    return (lemma.isEmpty() ? headToken().form() : lemma).toLowerCase(Locale.ROOT);
  }

  String form() {
    return headToken().form().toLowerCase(Locale.ROOT);
  }

  boolean isPlural() {
    String tag = headToken().tag();
    return tag.equals("NNS") || tag.equals("NNPS");
  }

  String determiner() {
    return sentence.token(first).form().toLowerCase(Locale.ROOT);
  }

  /** "the", "this", "that" before the noun, or a capitalised noun alone as headlines have it. */
  boolean isDefinite() {
    return switch (determiner()) {
      case "the", "this", "that", "these", "those", "its", "their", "his", "her", "such" -> true;
      default -> false;
    };
  }

  boolean isIndefinite() {
    return switch (determiner()) {
      case "a", "an", "one", "another", "some", "several", "many", "two", "three", "any" -> true;
      default -> false;
    };
  }

  Optional<Entity> entity() {
    return referent.filter(Entity.class::isInstance).map(Entity.class::cast);
  }

  void means(Referent what, String why) {
    referent = Optional.of(what);
    rule = why;
  }

  /** The whole phrase with its possessor. */
  Span wholeSpan() {
    return possessor
        .filter(p -> p.span.start() < span.start())
        .map(p -> p.wholeSpan().cover(span))
        .orElse(span);
  }
}
