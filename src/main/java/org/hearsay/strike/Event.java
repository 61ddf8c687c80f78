package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.strike.StrikeReport.StrikeType;

/** The accounts of one article that tell of the same attack. Grows while the article is read. */
final class Event {

  private final List<Account> accounts = new ArrayList<>();

  Event(Account first) {
    accounts.add(first);
  }

  void add(Account account) {
    accounts.add(account);
  }

  List<Account> accounts() {
    return accounts;
  }

  /** The narrowest places that any account gives. */
  List<Entity> places() {
    return accounts.stream()
        .map(Account::places)
        .filter(p -> !p.isEmpty())
        .min((a, b) -> Integer.compare(rank(a.get(0)), rank(b.get(0))))
        .orElse(List.of());
  }

  /** Every place, wider ones too. */
  List<Entity> allPlaces() {
    List<Entity> all = new ArrayList<>();
    accounts.forEach(a -> all.addAll(a.places()));
    accounts.forEach(a -> all.addAll(a.around()));
    return all;
  }

  Optional<DateResolver.Resolved> date() {
    return accounts.stream()
        .flatMap(a -> a.date().stream())
        .min((a, b) -> Boolean.compare(!a.date().isDay(), !b.date().isDay()));
  }

  Optional<DateExpression> expression() {
    return accounts.stream().flatMap(a -> a.expression().stream()).findFirst();
  }

  StrikeType type() {
    List<StrikeType> types =
        accounts.stream().flatMap(a -> a.trigger().stream()).map(Trigger::type).toList();
    return types.stream()
        .filter(t -> t != StrikeType.ATTACK)
        .findFirst()
        .or(() -> types.stream().findFirst())
        .orElse(StrikeType.ATTACK);
  }

  int lastSentence() {
    return accounts.get(accounts.size() - 1).tree().sentence().index();
  }

  static int rank(Entity place) {
    return place.type() == EntityType.PLACE ? 0 : place.type() == EntityType.REGION ? 1 : 2;
  }
}
