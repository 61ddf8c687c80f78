package org.hearsay.strike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * Merges reports that tell of the same strike: place, kind and date must agree, where a place
 * inside the other and a date inside the other do. A report without a date needs more: a figure
 * with the same lowest number, and the same accused.
 *
 * <p>The same reports give the same strikes in whatever order they come. Stateless.
 */
public final class StrikeMerger {
  private static final Set<StrikeType> FROM_THE_AIR =
      EnumSet.of(
          StrikeType.AIRSTRIKE,
          StrikeType.DRONE_STRIKE,
          StrikeType.MISSILE_STRIKE,
          StrikeType.BOMBING);

  private StrikeMerger() {}

  /** The strikes, in the order of their first reports' ids. */
  public static List<MergedStrike> merge(Collection<ReportSummary> reports) {
    List<ReportSummary> ordered = new ArrayList<>(reports);
    // dated reports first, the narrowest dates before wide ones: they found the strikes
    ordered.sort(
        Comparator.comparing((ReportSummary r) -> !r.isDated())
            .thenComparing(StrikeMerger::days)
            .thenComparing(ReportSummary::id));
    Map<String, Set<Cluster>> byPlace = new HashMap<>();
    List<Cluster> clusters = new ArrayList<>();
    for (ReportSummary r : ordered) {
      Set<Cluster> near = new LinkedHashSet<>();
      places(r).forEach(p -> near.addAll(byPlace.getOrDefault(p, Set.of())));
      Cluster home = null;
      for (Cluster c : near) {
        Optional<String> reason = c.agrees(r);
        if (reason.isPresent()) {
          home = c;
          c.add(r, reason.get());
          break;
        }
      }
      if (home == null) {
        home = new Cluster(r);
        clusters.add(home);
      }
      for (String p : places(r)) {
        byPlace.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(home);
      }
    }
    return clusters.stream()
        .map(Cluster::strike)
        .sorted(Comparator.comparing(s -> s.reasons().firstKey()))
        .toList();
  }

  private static long days(ReportSummary r) {
    return r.isDated() ? r.latest().get().toEpochDay() - r.earliest().get().toEpochDay() : 0;
  }

  private static Set<String> places(ReportSummary r) {
    Set<String> places = new LinkedHashSet<>(r.around());
    r.place().ifPresent(places::add);
    return places;
  }

  private static boolean sameKind(StrikeType a, StrikeType b) {
    return a == b
        || a == StrikeType.ATTACK
        || b == StrikeType.ATTACK
        || FROM_THE_AIR.contains(a) && FROM_THE_AIR.contains(b);
  }

  /** How the places agree; empty when they do not. */
  private static Optional<String> samePlace(ReportSummary a, ReportSummary b) {
    if (a.place().isEmpty() || b.place().isEmpty()) {
      return Optional.empty();
    }
    String pa = a.place().get();
    String pb = b.place().get();
    if (pa.equals(pb)) {
      return Optional.of("same place");
    }
    return a.around().contains(pb) || b.around().contains(pa)
        ? Optional.of("one place inside the other")
        : Optional.empty();
  }

  private static boolean share(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** A strike while it is put together. */
  private static final class Cluster {
    private final List<ReportSummary> reports = new ArrayList<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private Optional<LocalDate> earliest;
    private Optional<LocalDate> latest;

    Cluster(ReportSummary first) {
      reports.add(first);
      reasons.put(first.id(), "first report");
      earliest = first.earliest();
      latest = first.latest();
    }

    Optional<String> agrees(ReportSummary r) {
      boolean dates = r.isDated() && earliest.isPresent();
      if (dates
          && (r.earliest().get().isAfter(latest.get())
              || r.latest().get().isBefore(earliest.get()))) {
        return Optional.empty();
      }
      for (ReportSummary known : reports) {
        Optional<String> place = samePlace(known, r);
        if (place.isEmpty() || !sameKind(known.type(), r.type())) {
          continue;
        }
        if (dates && known.isDated()) {
          return Optional.of(place.get() + ", dates agree, kind agrees");
        }
        if (!dates && share(known.lowest(), r.lowest()) && share(known.accused(), r.accused())) {
          return Optional.of(
              place.get()
                  + ", kind agrees, same lowest figure and same accused, a date is missing");
        }
      }
      return Optional.empty();
    }

    void add(ReportSummary r, String reason) {
      reports.add(r);
      reasons.put(r.id(), reason);
      if (r.isDated()) {
        earliest = earliest.filter(e -> e.isAfter(r.earliest().get())).or(r::earliest);
        latest = latest.filter(l -> l.isBefore(r.latest().get())).or(r::latest);
      }
    }

    MergedStrike strike() {
      Comparator<ReportSummary> narrowest =
          Comparator.comparing((ReportSummary r) -> -r.around().size())
              .thenComparing(ReportSummary::id);
      return new MergedStrike(
          reasons,
          reports.stream()
              .map(ReportSummary::type)
              .filter(t -> t != StrikeType.ATTACK)
              .findFirst()
              .orElse(StrikeType.ATTACK),
          reports.stream()
              .filter(r -> r.place().isPresent())
              .min(narrowest)
              .flatMap(ReportSummary::place),
          earliest,
          latest);
    }
  }
}
