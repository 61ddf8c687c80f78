package org.hearsay.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Sentence;

/** Who wrote the letters, statements and reports of an article. */
final class Documents {
  private static final Set<String> ISSUE =
      Set.of(
          "send", "issue", "address", "release", "publish", "submit", "write", "deliver", "post",
          "sign", "produce", "make", "file", "give", "say", "state", "tell");

  /** Papers that speak for whoever wrote them; a poll or a law does not. */
  private static final Set<String> VOICE =
      Set.of(
          "statement",
          "letter",
          "communique",
          "communiqué",
          "memo",
          "memorandum",
          "tweet",
          "message",
          "note",
          "declaration",
          "announcement",
          "complaint",
          "bulletin",
          "email",
          "e-mail",
          "press-release",
          "speech",
          "address",
          "remark",
          "comment",
          "post",
          "release",
          "filing",
          "dispatch",
          "testimony");

  private final Scene scene;
  private final Map<String, Entity> authors = new HashMap<>();
  private Nominals nominals;

  Documents(Scene scene) {
    this.scene = scene;
  }

  void with(Nominals owners) {
    nominals = owners;
  }

  /** The author of the paper that {@code p} names; remembered for its later mentions. */
  Optional<Entity> authorOf(Phrase p) {
    String noun = p.noun();
    if (Set.of("no", "any", "every").contains(p.determiner())) {
      return Optional.empty();
    }
    boolean voice = VOICE.contains(noun);
    Optional<Entity> author = owner(p, voice);
    if (author.isEmpty() && voice) {
      author =
          p.isDefinite() && p.complement.flatMap(Phrase::entity).isEmpty()
              ? told(p, noun)
              : issuer(p);
    }
    if (author.isEmpty() && !voice && p.isDefinite() && p.complement.isEmpty()) {
      author = Optional.ofNullable(authors.get(noun));
    }
    author.ifPresent(e -> authors.put(noun, e));
    return author;
  }

  private Optional<Entity> owner(Phrase p, boolean voice) {
    Optional<Entity> owner = p.possessor.flatMap(Phrase::entity).or(() -> modifier(p));
    if (owner.isEmpty()
        && voice
        && (p.preposition.equals("from")
            || p.preposition.equals("by")
            || p.preposition.equals("of") && !p.noun().equals("letter"))) {
      owner = p.complement.flatMap(Phrase::entity);
    }
    if (owner.isEmpty() && voice) {
      owner = nominals.innerNoun(p);
    }
    return owner.map(e -> e.type() == EntityType.STATE ? bodyThatSpeaks(p, e) : e);
  }

  private static Optional<Entity> modifier(Phrase p) {
    return p.modifiers.stream().flatMap(n -> n.actor().stream()).reduce((a, b) -> b);
  }

  /** "the Damascus statement" is that of the Syrian body which the article has speaking. */
  private Entity bodyThatSpeaks(Phrase p, Entity state) {
    return scene
        .antecedent(
            p,
            8,
            q ->
                q.entity()
                        .filter(
                            e ->
                                e.type() == EntityType.GOVERNMENT_BODY
                                    && e.within().filter(state.key()::equals).isPresent())
                        .isPresent()
                    && (scene.speaks(q) || q.kind == Phrase.Kind.NAME && !q.inner))
        .flatMap(Phrase::entity)
        .orElse(state);
  }

  /** "the letter", "the statement": of whoever was said to write one, else of the last speaker. */
  private Optional<Entity> told(Phrase p, String noun) {
    Entity known = authors.get(noun);
    if (known != null) {
      return Optional.of(known);
    }
    return issuer(p)
        .or(() -> authors.values().stream().findFirst())
        .or(
            () ->
                scene
                    .antecedent(
                        p,
                        3,
                        q ->
                            q.entity()
                                    .filter(e -> e.type() != EntityType.PERSON || true)
                                    .isPresent()
                                && scene.speaks(q)
                                && q.quoted == 0)
                    .flatMap(Phrase::entity));
  }

  /** "X said in a statement", "In two letters, the ministry …", "X issued a statement". */
  private Optional<Entity> issuer(Phrase p) {
    Sentence s = p.sentence;
    boolean in =
        p.first > 0
            && Set.of("in", "by", "with", "via", "through").contains(s.token(p.first - 1).lemma());
    int verb = governor(p);
    boolean object = verb >= 0 && ISSUE.contains(s.token(verb).lemma());
    if (!in && !object) {
      return Optional.empty();
    }
    Phrase nearest = null;
    int least = Integer.MAX_VALUE;
    for (Phrase q : scene.phrases) {
      if (q.sentence == s
          && q.verb >= 0
          && q != p
          && q.quoted <= p.quoted
          && (q.entity().isPresent() || q.index > p.index)) {
        boolean before = q.verb < p.first;
        int distance = before ? p.first - q.verb : 2 * (q.first - p.end) + 3;
        if (distance >= 0 && distance < least) {
          least = distance;
          nearest = q;
        }
      }
    }
    if (nearest == null) {
      return Optional.empty();
    }
    if (nearest.referent.isEmpty() && nearest.index > p.index) {
      scene.ahead.accept(nearest);
    }
    return nearest.entity();
  }

  private static int governor(Phrase p) {
    for (int i = p.first - 1; i >= Math.max(0, p.first - 6); i--) {
      if (p.sentence.token(i).isVerb()) {
        return i;
      }
    }
    return -1;
  }
}
