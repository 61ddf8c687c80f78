package org.hearsay.entity;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/** Who is who in one article: the resolved mentions, and what any other phrase refers to. */
public interface ArticleEntities {

  /** All resolved mentions, pronouns included, in text order. */
  List<Mention> mentions();

  /**
   * The actor for which the noun phrase at {@code phrase} stands: by the mention that is its head,
   * else by the possessor or complement that stands behind it ("the Damascus statement", "a
   * spokesman for the ministry", "the coalition's warplanes"). Empty when nobody is named.
   */
  Optional<Entity> actor(Span phrase);

  /** As {@link #actor}, but a phrase that names nobody becomes an unnamed source of the article. */
  Referent source(Span phrase);

  /** The place for which the phrase stands, the narrowest one it names. */
  Optional<Entity> place(Span phrase);

  /** Who speaks for whom, as the article says. */
  List<Affiliation> affiliations();

  /** {@code person} speaks for {@code body}; {@code passage} says so. */
  record Affiliation(Referent person, Entity body, Span passage) {}
}
