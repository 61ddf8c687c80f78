package org.hearsay.strike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.PartialDate;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * Puts the accounts of one article together that tell of the same attack: same place, no other day,
 * no other kind of attack, nothing that says "another one". Immutable; threads may share it.
 */
final class EventGrouper {

  private static final int IMPOSSIBLE = -100;

  /** Sentences within which a sentence without place or day still speaks of the last attack. */
  private static final int NEAR = 3;

  /** The attacks in the order in which the text first tells of them; headlines come last. */
  List<Event> group(List<Account> accounts) {
    List<Event> events = new ArrayList<>();
    List<Account> waiting = new ArrayList<>();
    for (Account account : accounts) {
      if (account.isOfMany()) {
        continue;
      }
      if (account.headline() || !place(account, events)) {
        waiting.add(account);
      }
    }
    for (Account account : waiting) {
      if (account.trigger().isPresent()
          && !join(account, events, true)
          && account.isSpecific()
          && (!account.headline() || events.isEmpty())) {
        events.add(new Event(account));
      }
    }
    return events;
  }

  private boolean place(Account account, List<Event> events) {
    if (join(account, events, false)) {
      return true;
    }
    if (!account.isSpecific()) {
      return false;
    }
    Event event = new Event(account);
    if (account.places().isEmpty() && account.samePlace() && !events.isEmpty()) {
      placeOf(events.get(events.size() - 1)).ifPresent(p -> event.add(at(account, p)));
    }
    events.add(event);
    return true;
  }

  /** "At the scene" is the place of the attack told of last, or what lies around its places. */
  private static Optional<Entity> placeOf(Event before) {
    if (before.places().size() == 1) {
      return Optional.of(before.places().get(0));
    }
    return before.allPlaces().stream()
        .filter(p -> before.places().stream().noneMatch(q -> q.key().equals(p.key())))
        .findFirst();
  }

  private static Account at(Account a, Entity place) {
    return new Account(
        a.tree(),
        Optional.empty(),
        List.of(place),
        List.of(),
        true,
        a.expression(),
        a.date(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  private static boolean join(Account account, List<Event> events, boolean anywhere) {
    Event best = null;
    int most = 0;
    for (Event event : events) {
      int score = agreement(account, event, anywhere);
      if (score >= most && score > 0) {
        best = event;
        most = score;
      }
    }
    if (best != null) {
      best.add(account);
    }
    return best != null;
  }

  private static int agreement(Account account, Event event, boolean anywhere) {
    int place = placeAgreement(account, event);
    int date = dateAgreement(account, event);
    if (place == IMPOSSIBLE
        || date == IMPOSSIBLE
        || account.trigger().isPresent() && !sameKind(account, event)) {
      return IMPOSSIBLE;
    }
    boolean otherDay =
        account.expression().isPresent()
            && account.expression().get().form() == DateExpression.Form.FROM_LAST
            && account.expression().get().offset() != 0
            && date <= 0;
    if (place < 3 && hasOtherDoer(account, event)) {
      return IMPOSSIBLE;
    }
    boolean fresh = account.trigger().map(Trigger::fresh).orElse(false);
    if (otherDay || fresh && place < 3) {
      return IMPOSSIBLE;
    }
    int distance = account.tree().sentence().index() - event.lastSentence();
    boolean near = distance >= 0 && distance <= NEAR;
    int score = place + date;
    boolean homeless = event.places().isEmpty() && !account.places().isEmpty();
    if (homeless && date <= 0 && (distance < 0 || distance > 1)) {
      return IMPOSSIBLE;
    }
    if (score == 0 && account.places().isEmpty()) {
      boolean takesUp = account.trigger().map(Trigger::definite).orElse(true);
      boolean others = account.trigger().isPresent() && !takesUp && hasOtherFigures(account, event);
      return others ? 0 : near ? 1 : anywhere || takesUp && account.trigger().isPresent() ? 1 : 0;
    }
    boolean indefinite = account.trigger().isPresent() && !account.trigger().get().definite();
    if (place < 3 && indefinite && hasOtherFigures(account, event)) {
      return IMPOSSIBLE;
    }
    return score;
  }

  /** 3 for the same place, 2 for one within the other, 0 when one is silent. */
  private static int placeAgreement(Account account, Event event) {
    List<Entity> mine = new ArrayList<>(account.places());
    List<Entity> theirs = event.places();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    if (mine.stream().anyMatch(m -> theirs.stream().anyMatch(t -> t.key().equals(m.key())))) {
      return 3;
    }
    boolean within =
        mine.stream()
                .anyMatch(
                    m ->
                        event.allPlaces().stream()
                            .anyMatch(t -> t.key().equals(m.key()) || isWithin(t, m)))
            || theirs.stream()
                .anyMatch(
                    t ->
                        account.around().stream().anyMatch(a -> a.key().equals(t.key()))
                            || mine.stream().anyMatch(m -> isWithin(m, t)));
    if (!within) {
      return IMPOSSIBLE;
    }
    boolean state =
        mine.get(0).type() == EntityType.STATE || theirs.get(0).type() == EntityType.STATE;
    return state ? 0 : 2;
  }

  private static boolean isWithin(Entity inner, Entity outer) {
    return inner.within().filter(outer.key()::equals).isPresent()
        || inner.within().isPresent() && inner.within().get().startsWith(outer.key() + "-gov");
  }

  private static int dateAgreement(Account account, Event event) {
    Optional<PartialDate> mine = account.date().map(DateResolver.Resolved::date);
    Optional<PartialDate> theirs = event.date().map(DateResolver.Resolved::date);
    if (mine.isPresent() && theirs.isPresent()) {
      return overlap(mine.get(), theirs.get())
          ? mine.get().isDay() && theirs.get().isDay() ? 2 : 0
          : IMPOSSIBLE;
    }
    Optional<DateExpression> a = account.expression();
    Optional<DateExpression> b = event.expression();
    if (a.isPresent() && b.isPresent() && a.get().weekday() > 0 && b.get().weekday() > 0) {
      return a.get().weekday() == b.get().weekday() ? 1 : IMPOSSIBLE;
    }
    return 0;
  }

  static boolean overlap(PartialDate a, PartialDate b) {
    if (a.year() == 0 || b.year() == 0) {
      boolean month = a.month() == 0 || b.month() == 0 || a.month() == b.month();
      return month && (a.day() == 0 || b.day() == 0 || a.day() == b.day());
    }
    LocalDate start =
        a.earliest().get().isAfter(b.earliest().get()) ? a.earliest().get() : b.earliest().get();
    LocalDate end =
        a.latest().get().isBefore(b.latest().get()) ? a.latest().get() : b.latest().get();
    return !start.isAfter(end);
  }

  private static boolean sameKind(Account account, Event event) {
    StrikeType mine = account.trigger().get().type();
    StrikeType theirs = event.type();
    return compatible(mine, theirs);
  }

  /**
   * Kinds that a careless writer takes for each other agree: raid and airstrike, bomb and blast.
   */
  static boolean compatible(StrikeType a, StrikeType b) {
    if (a == b || a == StrikeType.ATTACK || b == StrikeType.ATTACK) {
      return true;
    }
    return isAir(a) && isAir(b) || isBlast(a) && isBlast(b);
  }

  private static boolean isAir(StrikeType type) {
    return switch (type) {
      case AIRSTRIKE, DRONE_STRIKE, MISSILE_STRIKE, RAID, BOMBING, SHELLING -> true;
      default -> false;
    };
  }

  private static boolean isBlast(StrikeType type) {
    return switch (type) {
      case BOMBING, ARMED_ATTACK, RAID -> true;
      default -> false;
    };
  }

  /** An attack by another doer, unless the words take up the one told of ("fired the missile"). */
  private static boolean hasOtherDoer(Account account, Event event) {
    List<String> doers =
        event.accounts().stream()
            .flatMap(a -> a.perpetrator().stream())
            .map(p -> p.entity().key())
            .toList();
    return !doers.isEmpty()
        && account.perpetrator().isPresent()
        && !account.headline()
        && !account.trigger().map(Trigger::definite).orElse(true)
        && !doers.contains(account.perpetrator().get().entity().key());
  }

  /** The same outcome with another number: two attacks, or one told by two. */
  private static boolean hasOtherFigures(Account account, Event event) {
    return account.figures().stream()
        .anyMatch(
            f ->
                event.accounts().stream()
                    .flatMap(a -> a.figures().stream())
                    .anyMatch(
                        g ->
                            g.outcome() == f.outcome()
                                && !g.quantity().lowest().equals(f.quantity().lowest())));
  }
}
