package org.hearsay.strike;

import java.util.List;
import java.util.Optional;
import org.hearsay.analysis.Token;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.text.Span;

/**
 * Finds who carried out an attack by the grammar of its trigger: possessor, modifier, agent,
 * subject. Whether it is true, and who says so, is not its business. Immutable.
 */
final class PerpetratorFinder {

  /** Who, and the words for it. */
  record Perpetrator(Entity entity, Span span) {}

  private final AttackWords words;

  PerpetratorFinder(AttackWords words) {
    this.words = words;
  }

  Optional<Perpetrator> find(Tree tree, Trigger trigger, ArticleEntities entities) {
    int token = trigger.token();
    if (tree.token(token).isVerb()) {
      return doer(tree, token, entities);
    }
    return modifier(tree, token, entities)
        .or(() -> tree.complement(token, "by").flatMap(n -> actor(tree, n, entities)))
        .or(() -> participle(tree, token, entities))
        .or(() -> support(tree, token, entities))
        .or(() -> byBehind(tree, token, entities));
  }

  /** "the coalition's airstrike", "Israeli airstrikes", "coalition raids". */
  private Optional<Perpetrator> modifier(Tree tree, int token, ArticleEntities entities) {
    Span phrase = tree.nounPhrase(token);
    Token head = tree.token(token);
    if (phrase.start() >= head.span().start()) {
      return Optional.empty();
    }
    Span before = new Span(phrase.start(), head.span().start());
    // "the Baghdad bombing" tells where, "Baghdad's bombing" by whom
    boolean possessive = token > 0 && tree.token(token - 1).tag().equals("POS");
    boolean where =
        !possessive && entities.place(before).filter(p -> p.type() == EntityType.PLACE).isPresent();
    return where ? Optional.empty() : actor(before, entities);
  }

  /** "conducted by the coalition", "the coalition has committed". */
  private Optional<Perpetrator> participle(Tree tree, int token, ArticleEntities entities) {
    for (int child : tree.children(token)) {
      String relation = tree.relation(child);
      if ((relation.equals("acl") || relation.equals("relcl"))
          && words.is("support", tree.token(child))) {
        Optional<Perpetrator> by =
            tree.complement(child, "by").flatMap(n -> actor(tree, n, entities));
        if (by.isPresent()) {
          return by;
        }
        Optional<Perpetrator> subject =
            tree.child(child, "nsubj").flatMap(n -> actor(tree, n, entities));
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }

  /** "the coalition carried out a strike", "a strike was carried out by the coalition". */
  private Optional<Perpetrator> support(Tree tree, int token, ArticleEntities entities) {
    for (int i : tree.path(token)) {
      Token word = tree.token(i);
      if (i != token && word.isVerb()) {
        boolean argument = tree.head(token) == i || tree.relation(token).equals("pobj");
        return words.is("support", word) && argument || isAttackVerb(tree, i)
            ? doer(tree, i, entities)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isAttackVerb(Tree tree, int verb) {
    return words.verb(tree.sentence().tokens(), verb).isPresent();
  }

  private Optional<Perpetrator> doer(Tree tree, int verb, ArticleEntities entities) {
    if (tree.isPassive(verb)
        || tree.token(verb).tag().equals("VBN") && tree.child(verb, "nsubj").isEmpty()) {
      return tree.complement(verb, "by").flatMap(n -> actor(tree, n, entities));
    }
    Optional<Integer> subject = tree.child(verb, "nsubj");
    if (subject.isPresent()) {
      int noun = subject.get();
      boolean relative = tree.token(noun).tag().startsWith("W") && tree.head(verb) >= 0;
      return actor(tree, relative ? tree.head(verb) : noun, entities);
    }
    int head = tree.head(verb);
    String relation = tree.relation(verb);
    boolean shared =
        relation.equals("conj") || relation.equals("xcomp") || relation.equals("advcl");
    return shared && head >= 0 && tree.token(head).isVerb() && !tree.isPassive(head)
        ? tree.child(head, "nsubj").flatMap(n -> actor(tree, n, entities))
        : Optional.empty();
  }

  /** The parse lost it: "by" with an actor soon behind the trigger. */
  private Optional<Perpetrator> byBehind(Tree tree, int token, ArticleEntities entities) {
    List<Token> tokens = tree.sentence().tokens();
    for (int i = token + 1; i < Math.min(tokens.size() - 1, token + 7); i++) {
      String low = Phrases.low(tokens.get(i));
      if (low.equals(",")
          || low.equals("and")
          || tokens.get(i).isVerb() && !words.is("support", tokens.get(i))) {
        return Optional.empty();
      }
      if (low.equals("by")) {
        int end = i + 1;
        while (end < tokens.size()
            && (tokens.get(end).isNoun()
                || tokens.get(end).tag().startsWith("JJ")
                || tokens.get(end).tag().equals("DT")
                || tokens.get(end).tag().equals("POS"))) {
          end++;
        }
        return end > i + 1 ? actor(tree.sentence().span(i + 1, end), entities) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Perpetrator> actor(Tree tree, int noun, ArticleEntities entities) {
    return actor(tree.nounPhrase(noun), entities);
  }

  private static Optional<Perpetrator> actor(Span phrase, ArticleEntities entities) {
    return entities
        .actor(phrase)
        .filter(e -> e.type().isActor())
        .map(e -> new Perpetrator(e, phrase));
  }
}
