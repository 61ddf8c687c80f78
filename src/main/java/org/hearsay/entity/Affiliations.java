package org.hearsay.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.analysis.Sentence;
import org.hearsay.text.Span;

/** Reads from appositions and titles who holds which role for whom. */
final class Affiliations {
  private final Scene scene;
  private final Nominals nominals;
  private final Lexicon lexicon = Lexicon.shipped();

  Affiliations(Scene scene, Nominals nominals) {
    this.scene = scene;
    this.nominals = nominals;
  }

  List<ArticleEntities.Affiliation> found() {
    return scene.affiliations;
  }

  /** "The council's spokesman, Jo Hale, said": the common noun is the person named behind it. */
  boolean nameBehind(Phrase p) {
    if (!ArticleResolver.isRole(lexicon, p.noun()) || p.isPlural()) {
      return false;
    }
    int at = p.complement.map(c -> endOf(c)).orElse(p.end);
    if (!ArticleResolver.comma(p.sentence, at)) {
      return false;
    }
    Optional<Phrase> name =
        ArticleResolver.startingAt(scene.phrases, p, at + 1).filter(this::isPersonName);
    name.ifPresent(
        q -> {
          Entity person = q.name.get().actor().orElseThrow();
          p.means(person, "apposition");
          told(person, p, p.wholeSpan().cover(q.span));
        });
    return name.isPresent();
  }

  private static int endOf(Phrase p) {
    return p.complement.map(Affiliations::endOf).orElse(p.end);
  }

  private boolean isPersonName(Phrase q) {
    return q.name.flatMap(Name::actor).filter(e -> e.type() == EntityType.PERSON).isPresent();
  }

  /** Reads what stands before and behind the name {@code p}. */
  void read(Phrase p) {
    if (p.kind == Phrase.Kind.NOMINAL && p.rule.equals("close-apposition")) {
      p.entity().filter(e -> e.type() == EntityType.PERSON).ifPresent(e -> told(e, p, p.span));
    }
    if (p.kind != Phrase.Kind.NAME
        || p.entity().filter(e -> e.type() == EntityType.PERSON).isEmpty()) {
      return;
    }
    Entity person = p.entity().get();
    beforeName(p, person);
    if (ArticleResolver.comma(p.sentence, p.end)) {
      ArticleResolver.startingAt(scene.phrases, p, p.end + 1)
          .map(this::owned)
          .filter(q -> q.kind == Phrase.Kind.NOMINAL && ArticleResolver.isRole(lexicon, q.noun()))
          .filter(q -> !q.isPlural())
          .ifPresent(q -> behind(p, q, person));
    }
  }

  /** "Jo Hale, the council's spokeswoman": the role, not its owner. */
  private Phrase owned(Phrase q) {
    return scene.phrases.stream()
        .skip(q.index)
        .limit(4)
        .filter(r -> r.possessor.filter(q::equals).isPresent() && r.first > q.first)
        .findFirst()
        .orElse(q);
  }

  private void behind(Phrase p, Phrase q, Entity person) {
    q.complement.ifPresent(this::early);
    q.possessor.ifPresent(this::early);
    told(person, q, p.span.cover(q.complement.map(c -> c.span).orElse(q.span)));
    q.means(person, "apposition");
  }

  /** A complement stands behind its phrase and may not be resolved yet. */
  private void early(Phrase c) {
    if (c.referent.isPresent()) {
      return;
    }
    if (c.kind == Phrase.Kind.NAME) {
      c.name.flatMap(Name::actor).ifPresent(e -> c.means(e, c.name.get().rule()));
    } else if (c.kind == Phrase.Kind.NOMINAL) {
      c.complement.ifPresent(this::early);
      nominals.resolve(c);
    }
  }

  private void told(Entity person, Phrase role, Span passage) {
    for (int i = role.first; i <= role.head; i++) {
      scene.role(person, role.sentence.token(i).lemma());
    }
    boolean group =
        role.preposition.equals("of")
            || role.preposition.equals("for")
            || role.preposition.equals("at")
            || role.preposition.equals("with");
    Optional<Entity> body =
        role.complement.filter(c -> group).flatMap(Phrase::entity).or(() -> nominals.owner(role));
    body.filter(e -> e.type() != EntityType.PERSON || !e.key().equals(person.key()))
        .map(e -> ministry(e, scene.words(role.span)))
        .ifPresent(e -> scene.affiliate(person, e, passage));
  }

  /** "ministry spokesman Jo Hale", "Russian Foreign Minister Jo Hale". */
  private void beforeName(Phrase p, Entity person) {
    Sentence s = p.sentence;
    int nameStart = p.headSpan.start();
    StringBuilder role = new StringBuilder();
    boolean any = false;
    for (int i = p.first; i < p.head && s.token(i).span().end() <= nameStart; i++) {
      String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
      if (ArticleResolver.isRole(lexicon, lemma)) {
        scene.role(person, lemma);
        any = true;
      } else if (lemma.equals("republican") || lemma.equals("democratic")) {
        scene.role(person, lemma);
      } else if (lemma.equals("gop")) {
        scene.role(person, "republican");
      }
      role.append(s.token(i).form()).append(' ');
    }
    if (!any) {
      return;
    }
    Optional<Entity> owner =
        p.possessor
            .flatMap(Phrase::entity)
            .or(() -> p.modifiers.stream().flatMap(n -> n.actor().stream()).reduce((a, b) -> b))
            .or(() -> nominals.innerNoun(p));
    owner
        .map(e -> ministry(e, role.toString()))
        .ifPresent(e -> scene.affiliate(person, e, p.wholeSpan()));
  }

  /** A state's foreign minister speaks for its foreign ministry. */
  private Entity ministry(Entity owner, String role) {
    if (owner.type() != EntityType.STATE) {
      return owner;
    }
    Words words = Words.of(role.replaceAll("(?i)\\bminister\\b", "Ministry"));
    for (int i = 0; i < words.size(); i++) {
      PhraseIndex.Hit<Lexicon.Body> hit = lexicon.bodies().at(words, i, true);
      if (hit != null && hit.values().get(0).head().equals("ministry")) {
        return scene.finder.body(owner, hit.values().get(0));
      }
    }
    return owner;
  }
}
