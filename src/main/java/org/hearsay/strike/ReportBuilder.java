package org.hearsay.strike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.text.Span;

/** Makes the strike reports of one event: one for each place and each teller of figures. */
final class ReportBuilder {

  /** A figure with the account in which it stands. */
  private record Told(CasualtyFigure figure, Account account) {}

  private static final String RULE = "trigger-and-arguments";

  private final AnalyzedArticle article;
  private final Tellers tellers;
  private final BlameFinder blames;

  ReportBuilder(AnalyzedArticle article, ArticleEntities entities, List<Attribution> attributions) {
    this.article = article;
    this.tellers = new Tellers(article, attributions);
    this.blames = new BlameFinder(tellers, attributions, entities);
  }

  List<StrikeReport> reports(Event event) {
    Map<String, List<Told>> byTeller = new LinkedHashMap<>();
    for (Account account : event.accounts()) {
      boolean idle =
          account.headline()
              && event.accounts().stream().anyMatch(a -> !a.headline() && !a.figures().isEmpty());
      for (Figure figure : account.figures()) {
        told(account, figure)
            .filter(t -> !idle)
            .ifPresent(
                t ->
                    add(
                        byTeller.computeIfAbsent(
                            Tellers.key(t.figure().attributedBy()), k -> new ArrayList<>()),
                        t));
      }
    }
    byTeller.values().removeIf(List::isEmpty);
    List<Entity> places = event.places();
    List<StrikeReport> reports = new ArrayList<>();
    String primary = primary(byTeller);
    if (byTeller.isEmpty()) {
      byTeller.put(primary, List.of());
    }
    for (Map.Entry<String, List<Told>> entry : byTeller.entrySet()) {
      boolean main = entry.getKey().equals(primary);
      if (places.isEmpty()) {
        reports.add(report(event, Optional.empty(), entry.getValue(), main));
      }
      for (Entity place : places) {
        reports.add(report(event, Optional.of(place), entry.getValue(), main));
      }
    }
    return reports;
  }

  private static String primary(Map<String, List<Told>> byTeller) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, List<Told>> entry : byTeller.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        best = entry.getKey();
      }
    }
    return best;
  }

  private Optional<Told> told(Account account, Figure figure) {
    Span span = span(account, figure.first(), figure.end());
    if (tellers.deniedStrictly(span)) {
      return Optional.empty();
    }
    Quantity q = figure.quantity();
    Span surface = q.end() > q.first() ? span(account, q.first(), q.end()) : span;
    CasualtyFigure told =
        new CasualtyFigure(
            figure.outcome(),
            q.lowest(),
            q.highest(),
            q.bound(),
            figure.victims().isEmpty() ? Optional.empty() : Optional.of(figure.victims()),
            surface.of(article.article().text()).replaceAll("\\s+", " "),
            surface,
            figure.cumulative(),
            tellers.of(span).or(() -> quoted(account, span)));
    return Optional.of(new Told(told, account));
  }

  /** A quotation without a cue of its own goes on with the words of whoever spoke just before. */
  private Optional<Attribution> quoted(Account account, Span span) {
    boolean inQuotation = article.quotations().stream().anyMatch(q -> q.span().contains(span));
    int index = account.tree().sentence().index();
    if (!inQuotation || index == 0) {
      return Optional.empty();
    }
    Span before = article.sentences().get(index - 1).span();
    return tellers.lastIn(before);
  }

  private static Span span(Account account, int first, int end) {
    return account.tree().sentence().span(first, end);
  }

  /** One teller has one figure for one outcome: the narrower of two that agree, else the larger. */
  private static void add(List<Told> known, Told next) {
    for (int i = 0; i < known.size(); i++) {
      CasualtyFigure a = known.get(i).figure();
      CasualtyFigure b = next.figure();
      if (a.outcome() == b.outcome() && a.cumulative() == b.cumulative()) {
        if (isBetter(b, a)) {
          known.set(i, next);
        }
        return;
      }
    }
    known.add(next);
  }

  private static boolean isBetter(CasualtyFigure b, CasualtyFigure a) {
    int lowA = a.lowest().orElse(0);
    int lowB = b.lowest().orElse(0);
    boolean vagueA = a.bound() == CasualtyFigure.Bound.VAGUE;
    boolean vagueB = b.bound() == CasualtyFigure.Bound.VAGUE;
    return vagueA != vagueB ? vagueA && lowB >= Math.min(lowA, 3) : lowB > lowA;
  }

  private StrikeReport report(Event event, Optional<Entity> place, List<Told> told, boolean main) {
    List<Span> passages = new ArrayList<>();
    told.forEach(t -> addSpan(passages, t.account()));
    List<Account> accounts =
        main ? event.accounts() : told.stream().map(Told::account).distinct().toList();
    if (passages.isEmpty()) {
      event.accounts().stream()
          .filter(a -> !a.headline() && !a.places().isEmpty() && a.trigger().isPresent())
          .findFirst()
          .ifPresent(a -> addSpan(passages, a));
    }
    accounts.stream().filter(a -> !a.headline()).forEach(a -> addSpan(passages, a));
    accounts.forEach(a -> addSpan(passages, a));
    Optional<Attribution> by =
        told.isEmpty()
            ? event.accounts().stream()
                .filter(a -> a.trigger().isPresent())
                .findFirst()
                .flatMap(a -> tellers.of(a.tree().token(a.trigger().get().token()).span()))
            : told.get(0).figure().attributedBy();
    Optional<DateResolver.Resolved> date = event.date();
    return new StrikeReport(
        event.type(),
        passages,
        first(event, Account::weapon),
        first(event, Account::hit),
        place,
        date.map(DateResolver.Resolved::date),
        date.map(DateResolver.Resolved::rule).orElse("none"),
        told.stream().map(Told::figure).toList(),
        blames.of(accounts),
        by,
        RULE);
  }

  private static void addSpan(List<Span> passages, Account account) {
    Span span = account.tree().sentence().span();
    if (!passages.contains(span)) {
      passages.add(span);
    }
  }

  private static Optional<String> first(
      Event event, java.util.function.Function<Account, Optional<String>> part) {
    return event.accounts().stream().flatMap(a -> part.apply(a).stream()).findFirst();
  }
}
