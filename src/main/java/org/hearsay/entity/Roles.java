package org.hearsay.entity;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.entity.Lexicon.Noun;

/** Phrases that name a person by a role: "the spokesman", "the Republican nominee". */
final class Roles {
  private final Scene scene;
  private final Lexicon lexicon = Lexicon.shipped();

  Roles(Scene scene) {
    this.scene = scene;
  }

  /** "the spokesman", "the senator": the person whom the article called so. */
  boolean byRole(Phrase p, String noun) {
    if (!lexicon.isAny(noun, Noun.PERSON, Noun.MALE, Noun.FEMALE)
        || p.isPlural()
        || !p.isDefinite() && !isHeadlineNoun(p)) {
      return false;
    }
    if (p.possessor.isPresent() || p.complement.isPresent() && p.modifiers.isEmpty()) {
      return false;
    }
    Optional<Entity> person =
        scene
            .antecedent(
                p,
                60,
                q ->
                    q.entity()
                        .filter(
                            e ->
                                e.type() == EntityType.PERSON
                                    && scene.hasRole(e, noun)
                                    && mayBeCalled(e, p, noun)
                                    && knownQualifiers(e, p))
                        .isPresent())
            .flatMap(Phrase::entity);
    person.ifPresent(e -> p.means(e, "role"));
    return person.isPresent();
  }

  /** "the Indiana governor" is not the governor whom the article called one of New Mexico. */
  private boolean knownQualifiers(Entity e, Phrase p) {
    for (int i = p.first; i < p.head; i++) {
      String form = p.sentence.token(i).form();
      boolean name = i > 0 && Character.isUpperCase(form.charAt(0));
      if (name && !scene.hasRole(e, form.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** "The Republican nominee" as a subject: the person of whom the last sentences spoke. */
  boolean topic(Phrase p, String noun) {
    boolean subject = p.verb >= 0 || p.first == 0;
    if (!lexicon.is(Noun.TOPICROLE, noun)
        || p.isPlural()
        || !p.determiner().equals("the")
        || !subject
        || p.possessor.isPresent()
        || p.complement.isPresent() && !p.preposition.equals("of")) {
      return false;
    }
    Optional<Entity> person =
        scene
            .antecedent(
                p,
                2,
                q ->
                    q.entity()
                            .filter(e -> e.type() == EntityType.PERSON && mayBeCalled(e, p, noun))
                            .isPresent()
                        && (!q.inner || q.sentence.index() == 0))
            .flatMap(Phrase::entity);
    person.ifPresent(
        e -> {
          p.means(e, "role-of-topic");
          for (int i = p.first; i <= p.head; i++) {
            scene.role(e, p.sentence.token(i).lemma());
          }
        });
    return person.isPresent();
  }

  /** Neither the noun's gender nor the party that the article gave the person speaks against it. */
  private boolean mayBeCalled(Entity e, Phrase p, String noun) {
    Lexicon.Gender told =
        lexicon.is(Noun.MALE, noun)
            ? Lexicon.Gender.MALE
            : lexicon.is(Noun.FEMALE, noun) ? Lexicon.Gender.FEMALE : Lexicon.Gender.UNKNOWN;
    String words = scene.words(p.span).toLowerCase(Locale.ROOT);
    boolean otherParty =
        words.contains("republican")
                && (scene.hasRole(e, "democratic") || scene.hasRole(e, "democrat"))
            || words.contains("democrat") && scene.hasRole(e, "republican");
    return !otherParty && !scene.people.contradicts(e, told);
  }

  private static boolean isHeadlineNoun(Phrase p) {
    return p.sentence.index() == 0 && p.first == p.head;
  }
}
