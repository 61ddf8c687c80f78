package org.hearsay.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.article.Block;
import org.hearsay.entity.Lexicon.Noun;

/** Resolves one article: names first, then phrase by phrase in text order. Not thread-safe. */
final class ArticleResolver {
  private final AnalyzedArticle article;
  private final Scene scene;
  private final Nominals nominals;
  private final Pronouns pronouns;
  private final Affiliations affiliations;
  private final List<Name> names;
  private final Map<String, Set<String>> surfaces;
  private final Set<Phrase> done = new HashSet<>();

  ArticleResolver(AnalyzedArticle article, Gazetteer gazetteer, NameFinder finder) {
    this.article = article;
    String text = article.article().layout().readable();
    List<Block> blocks = article.article().layout().blocks();
    Words words = Words.of(text);
    List<Block> credits = blocks.stream().filter(ArticleResolver::isCredit).toList();
    List<Name> known = finder.find(words, offset -> inCredit(credits, text, offset));
    Naming naming = new Naming(words, text, finder, gazetteer);
    names =
        naming.decide(
            known, new ShapeNames(article, words, known).find(), datelineStates(blocks, known));
    surfaces = naming.surfaces(names);
    scene = new Scene(article, gazetteer, finder, naming.people(), Phrases.of(article, names));
    Documents documents = new Documents(scene);
    nominals = new Nominals(scene, documents);
    documents.with(nominals);
    pronouns = new Pronouns(scene);
    affiliations = new Affiliations(scene, nominals);
  }

  private static boolean isCredit(Block b) {
    return b.kind() == Block.Kind.DATELINE
        || b.kind() == Block.Kind.CREDIT
        || b.kind() == Block.Kind.BYLINE;
  }

  /** In a dateline, a byline, a credit line, or between brackets. */
  private static boolean inCredit(List<Block> blocks, String text, int offset) {
    if (offset > 0 && text.charAt(offset - 1) == '(') {
      return true;
    }
    return blocks.stream().anyMatch(b -> b.span().contains(offset));
  }

  private static Set<String> datelineStates(List<Block> blocks, List<Name> names) {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.DATELINE)
        .flatMap(b -> names.stream().filter(n -> b.span().contains(n.span())))
        .flatMap(n -> n.place().stream())
        .flatMap(e -> e.within().stream())
        .collect(Collectors.toSet());
  }

  Resolution resolve() {
    scene.ahead = this::resolve;
    scene.phrases.forEach(this::resolve);
    headlines();
    for (Phrase p : scene.phrases) {
      if (p.kind == Phrase.Kind.PRONOUN && p.referent.isEmpty()) {
        pronouns.resolve(p);
      }
    }
    Places places = new Places(article, scene, names);
    return new Resolution(scene, names, places, affiliations.found(), this::named);
  }

  /** "Coalition denies raid": a headline speaks of what the text below it names. */
  private void headlines() {
    for (Phrase p : scene.phrases) {
      if (p.kind == Phrase.Kind.NOMINAL && p.entity().isEmpty() && scene.isHeadline(p)) {
        int index = p.index;
        p.index = scene.phrases.size();
        Optional<Referent> before = p.referent;
        p.referent = Optional.empty();
        nominals.resolve(p);
        p.index = index;
        if (p.referent.isEmpty()) {
          p.referent = before;
        }
      }
    }
  }

  private void resolve(Phrase p) {
    if (!done.add(p)) {
      return;
    }
    p.complement.ifPresent(this::resolve);
    p.possessor.ifPresent(this::resolve);
    switch (p.kind) {
      case NAME -> name(p);
      case NOMINAL -> {
        if (p.referent.isEmpty() && !affiliations.nameBehind(p)) {
          nominals.resolve(p);
        }
      }
      case PRONOUN -> pronouns.resolve(p);
    }
    affiliations.read(p);
    scene.seen(p);
  }

  private void name(Phrase p) {
    Name n = p.name.orElseThrow();
    boolean actor = n.actor().isPresent() && (!n.seat() || Seats.isActor(scene, p));
    if (actor) {
      p.means(n.actor().get(), n.seat() ? "seat-of-power" : n.rule());
    }
    int length = n.end() - n.first();
    if (n.rule().equals(Naming.UNTYPED) && length >= 2 && length <= 3 && scene.speaks(p)) {
      scene.isPerson(p);
    }
    if (n.place().isPresent() && !(actor && n.seat())) {
      p.place = n.place();
    }
  }

  /** The entity with every surface form of the article. */
  private Entity named(Entity e) {
    Set<String> forms = surfaces.get(e.key());
    return forms == null ? e : Entities.withNames(e, forms);
  }

  static boolean isRole(Lexicon lexicon, String noun) {
    return lexicon.isAny(noun, Noun.PERSON, Noun.SPOKESPERSON, Noun.OFFICE);
  }

  static boolean comma(Sentence s, int i) {
    return i >= 0 && i < s.size() && s.token(i).form().equals(",");
  }

  static Optional<Phrase> startingAt(List<Phrase> phrases, Phrase p, int token) {
    for (int i = p.index + 1; i < Math.min(phrases.size(), p.index + 6); i++) {
      Phrase q = phrases.get(i);
      if (q.sentence == p.sentence && q.first == token && q != p) {
        return Optional.of(q);
      }
    }
    return Optional.empty();
  }
}
