package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.attribution.Act;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Who is said to have carried out an attack, and by whom: the doer in the grammar of an account, by
 * the attribution in which it stands; the target of an accusation in the same passage; a denial.
 * Immutable.
 */
final class BlameFinder {

  private static final Pattern RESPONSIBLE =
      Pattern.compile("responsib|involve|behind|carr(?:y|ied)|conduct|bomb|target|struck|hit");

  private final ArticleEntities entities;
  private final Tellers tellers;
  private final List<Attribution> attributions;

  BlameFinder(Tellers tellers, List<Attribution> attributions, ArticleEntities entities) {
    this.entities = entities;
    this.tellers = tellers;
    this.attributions = attributions;
  }

  /** The blames in {@code accounts}, each said by the same teller once. */
  List<Blame> of(List<Account> accounts) {
    List<Blame> blames = new ArrayList<>();
    boolean body = accounts.stream().anyMatch(a -> !a.headline() && a.perpetrator().isPresent());
    for (Account account : accounts) {
      if (account.trigger().isEmpty() || account.headline() && body) {
        continue;
      }
      Span passage = account.tree().sentence().span();
      Span trigger = account.tree().token(account.trigger().get().token()).span();
      Optional<Attribution> denial = tellers.denial(trigger);
      account
          .perpetrator()
          .ifPresent(p -> add(blames, doer(account, p.entity(), passage, trigger, denial)));
      claimant(account)
          .ifPresent(
              e -> add(blames, Optional.of(new Blame(e, false, passage, tellers.of(trigger)))));
      if (account.perpetrator().isEmpty()) {
        denial
            .flatMap(d -> denier(d, account))
            .ifPresent(e -> add(blames, Optional.of(new Blame(e, true, passage, denial))));
        accused(trigger, passage).forEach(b -> add(blames, Optional.of(b)));
      }
    }
    return blames;
  }

  private Optional<Blame> doer(
      Account account,
      Entity perpetrator,
      Span passage,
      Span trigger,
      Optional<Attribution> denial) {
    if (denial.isEmpty()) {
      Optional<Attribution> by = tellers.of(trigger);
      // nobody accuses himself: a pronoun was taken for the wrong one
      boolean himself =
          by.filter(a -> a.act() == Act.ACCUSE)
              .flatMap(Attribution::source)
              .filter(s -> Tellers.key(s).equals(perpetrator.key()))
              .isPresent();
      return himself ? Optional.empty() : Optional.of(new Blame(perpetrator, false, passage, by));
    }
    return isItselfDenied(account)
        ? Optional.of(new Blame(perpetrator, true, passage, denial))
        : Optional.empty();
  }

  /** "Denied that its airstrike killed civilians" denies the deaths, not the airstrike. */
  private static boolean isItselfDenied(Account account) {
    Trigger trigger = account.trigger().get();
    return account.tree().token(trigger.token()).isVerb()
        || !account.tree().relation(trigger.token()).equals("nsubj");
  }

  /** "Denied responsibility for the attack": whoever denies is the one who would have done it. */
  private static Optional<Entity> denier(Attribution denial, Account account) {
    boolean own =
        denial.spans().content().stream()
            .map(c -> c.overlaps(account.tree().sentence().span()) ? text(account, c) : "")
            .anyMatch(t -> RESPONSIBLE.matcher(t).find());
    return own
        ? denial.source().filter(Entity.class::isInstance).map(Entity.class::cast)
        : Optional.empty();
  }

  /** "X claimed responsibility for the bombing". */
  private Optional<Entity> claimant(Account account) {
    Tree tree = account.tree();
    for (int i = 0; i + 1 < tree.sentence().size(); i++) {
      boolean claims =
          (tree.token(i).lemma().equals("claim") || tree.token(i).lemma().equals("take"))
              && Phrases.low(tree.token(i + 1)).equals("responsibility");
      if (claims) {
        Optional<Integer> subject = tree.child(i, "nsubj");
        return subject.flatMap(n -> entities.actor(tree.nounPhrase(n)));
      }
    }
    return Optional.empty();
  }

  private static String text(Account account, Span span) {
    StringBuilder text = new StringBuilder();
    account.tree().sentence().tokens().stream()
        .filter(t -> span.contains(t.span()))
        .forEach(t -> text.append(t.form().toLowerCase(Locale.ROOT)).append(' '));
    return text.toString();
  }

  /** "…, for which the ministry blamed the coalition". */
  private List<Blame> accused(Span trigger, Span passage) {
    List<Blame> blames = new ArrayList<>();
    for (Attribution a : attributions) {
      Optional<Referent> target = a.target();
      if (a.act() == Act.ACCUSE
          && a.isAsserted()
          && target.isPresent()
          && a.passage().contains(trigger)) {
        blames.add(new Blame(target.get(), false, passage, Optional.of(a)));
      }
    }
    return blames;
  }

  private static void add(List<Blame> blames, Optional<Blame> blame) {
    boolean known =
        blame.isEmpty()
            || blames.stream()
                .anyMatch(
                    b ->
                        Tellers.key(b.perpetrator()).equals(Tellers.key(blame.get().perpetrator()))
                            && b.denied() == blame.get().denied()
                            && Tellers.key(b.attributedBy())
                                .equals(Tellers.key(blame.get().attributedBy())));
    if (!known) {
      blames.add(blame.get());
    }
  }
}
