package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;

/**
 * Counted phrases that share one predicate, with the parts told of them: "14 civilians, including
 * two women, and 6 soldiers" has two members, the first with a part.
 */
final class CountGroup {

  private static final Set<String> CONNECTORS =
      Set.of(",", "and", "as", "well", "along", "with", "together", "plus", "&");
  private static final Set<String> PART_WORDS =
      Set.of(
          "including", "among", "mostly", "mainly", "predominantly", "largely", "incl.", "namely");
  private static final Set<String> OPENING = Set.of("(", "-lrb-", "–", "—", "--", ":");

  private final List<Count> members = new ArrayList<>();
  private final List<List<Count>> parts = new ArrayList<>();

  private CountGroup(Count first) {
    add(first);
  }

  private void add(Count member) {
    members.add(member);
    parts.add(new ArrayList<>());
  }

  List<Count> members() {
    return members;
  }

  Count first() {
    return members.get(0);
  }

  Count last() {
    return members.get(members.size() - 1);
  }

  /** Parts of all members. */
  List<Count> parts() {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** The members without the last one, and the last one alone: they have different predicates. */
  List<CountGroup> splitLast() {
    CountGroup before = new CountGroup(members.get(0));
    for (int i = 0; i < members.size() - 1; i++) {
      if (i > 0) {
        before.add(members.get(i));
      }
      before.parts.get(i).addAll(parts.get(i));
    }
    CountGroup after = new CountGroup(last());
    after.parts.get(0).addAll(parts.get(parts.size() - 1));
    return List.of(before, after);
  }

  /** One past the last token of members and parts. */
  int end() {
    return Math.max(last().end(), parts().stream().mapToInt(Count::end).max().orElse(last().end()));
  }

  boolean isCounted() {
    return members.stream().anyMatch(m -> !m.weak()) || parts().stream().anyMatch(p -> !p.weak());
  }

  /** The number of all members together. */
  Quantity sum() {
    Quantity sum = null;
    for (int i = 0; i < members.size(); i++) {
      Quantity q = withParts(members.get(i).quantity(), members.get(i).weak(), parts.get(i));
      sum = sum == null ? q : sum.plus(q);
    }
    return sum;
  }

  /** Of an uncounted plural at least its counted parts are known. */
  private static Quantity withParts(Quantity q, boolean weak, List<Count> parts) {
    int known = parts.stream().mapToInt(p -> p.quantity().lowest().orElse(0)).sum();
    return weak && known > q.lowest().orElse(0)
        ? Quantity.open(known, q.kind(), q.first(), q.end())
        : q;
  }

  /** The groups of a sentence, in text order. */
  static List<CountGroup> of(Sentence sentence, List<Count> counts) {
    List<CountGroup> groups = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    CountGroup group = null;
    Count previous = null;
    for (Count count : counts) {
      if (group != null && group.isPart(tokens, previous, count)) {
        group.parts.get(group.parts.size() - 1).add(count);
      } else if (group != null
          && onlyConnectors(tokens, previous.end(), count.first())
          && !count.partitive()
          && (!count.weak() || hasAnd(tokens, previous.end(), count.first()))) {
        group.add(count);
      } else {
        group = new CountGroup(count);
        groups.add(group);
      }
      previous = count;
    }
    groups.forEach(CountGroup::foldAppositions);
    return groups;
  }

  private boolean isPart(List<Token> tokens, Count previous, Count count) {
    List<Count> known = parts.get(parts.size() - 1);
    if (introducesPart(tokens, previous.end(), count.first())) {
      return true;
    }
    if (count.partitive() && count.first() - previous.end() <= 2) {
      return true;
    }
    if (known.isEmpty()) {
      return false;
    }
    if (!onlyConnectors(tokens, previous.end(), count.first())) {
      return false;
    }
    // "including two women, and 6 soldiers": the comma closes the parenthesis after one part;
    // "including two women, a child, and a man": it belongs to the list
    boolean closed = tokens.get(previous.end()).form().equals(",");
    boolean joined = count.first() - previous.end() > 1;
    return !closed || known.size() > 1 || !joined;
  }

  private static boolean introducesPart(List<Token> tokens, int from, int to) {
    if (to - from > 7) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String low = Phrases.low(tokens.get(i));
      boolean whom =
          low.equals("of")
              && i + 1 < to
              && Set.of("whom", "them", "which").contains(Phrases.low(tokens.get(i + 1)));
      if (PART_WORDS.contains(low) || whom || OPENING.contains(low) && to - from <= 2) {
        return true;
      }
      if (tokens.get(i).isVerb() && !low.equals("including")) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasAnd(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(t -> Phrases.low(t).equals("and"));
  }

  private static boolean onlyConnectors(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (!CONNECTORS.contains(Phrases.low(token)) && !token.tag().equals("PRP$")) {
        return false;
      }
    }
    return to > from;
  }

  /** "Ten people, four women and six children,": an apposition that adds up is no addition. */
  private void foldAppositions() {
    if (members.size() < 2 || members.get(0).weak()) {
      return;
    }
    Quantity whole = members.get(0).quantity();
    int rest = 0;
    for (Count member : members.subList(1, members.size())) {
      rest += member.quantity().lowest().orElse(0);
    }
    if (whole.lowest().isPresent() && rest == whole.lowest().getAsInt() && members.size() > 2) {
      List<Count> others = List.copyOf(members.subList(1, members.size()));
      members.subList(1, members.size()).clear();
      parts.subList(1, parts.size()).clear();
      parts.get(0).addAll(others);
    }
  }
}
