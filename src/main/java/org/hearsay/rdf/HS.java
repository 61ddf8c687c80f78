package org.hearsay.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/hearsay.ttl}, each under its own name; a test compares the two in
 * both directions.
 */
public final class HS {
  /** The namespace. */
  public static final String NS = "https://w3id.org/hearsay/ontology#";

  // Classes
  public static final Node Article = term("Article");
  public static final Node Passage = term("Passage");
  public static final Node Actor = term("Actor");
  public static final Node Person = term("Person");
  public static final Node State = term("State");
  public static final Node Organisation = term("Organisation");
  public static final Node Outlet = term("Outlet");
  public static final Node Place = term("Place");
  public static final Node UnnamedSource = term("UnnamedSource");
  public static final Node Attribution = term("Attribution");
  public static final Node Affiliation = term("Affiliation");
  public static final Node StrikeReport = term("StrikeReport");
  public static final Node CasualtyFigure = term("CasualtyFigure");
  public static final Node Blame = term("Blame");
  public static final Node Citation = term("Citation");
  public static final Node Strike = term("Strike");
  public static final Node TextReuse = term("TextReuse");
  public static final Node Alignment = term("Alignment");
  public static final Node Link = term("Link");

  // Properties that lead to things
  public static final Node attributedBy = term("attributedBy");
  public static final Node source = term("source");
  public static final Node act = term("act");
  public static final Node target = term("target");
  public static final Node addressee = term("addressee");
  public static final Node answers = term("answers");
  public static final Node polarity = term("polarity");
  public static final Node modality = term("modality");
  public static final Node passage = term("passage");
  public static final Node otherPassage = term("otherPassage");
  public static final Node sourcePassage = term("sourcePassage");
  public static final Node cuePassage = term("cuePassage");
  public static final Node contentPassage = term("contentPassage");
  public static final Node accuses = term("accuses");
  public static final Node denies = term("denies");
  public static final Node urges = term("urges");
  public static final Node warns = term("warns");
  public static final Node promises = term("promises");
  public static final Node supports = term("supports");
  public static final Node speaksFor = term("speaksFor");
  public static final Node cites = term("cites");
  public static final Node spokesperson = term("spokesperson");
  public static final Node body = term("body");
  public static final Node kind = term("kind");
  public static final Node cited = term("cited");
  public static final Node namedness = term("namedness");
  public static final Node strikeType = term("strikeType");
  public static final Node at = term("at");
  public static final Node figure = term("figure");
  public static final Node blame = term("blame");
  public static final Node perpetrator = term("perpetrator");
  public static final Node outcome = term("outcome");
  public static final Node bound = term("bound");
  public static final Node within = term("within");
  public static final Node entity = term("entity");
  public static final Node item = term("item");
  public static final Node account = term("account");
  public static final Node articleA = term("articleA");
  public static final Node articleB = term("articleB");
  public static final Node original = term("original");
  public static final Node copy = term("copy");
  public static final Node reason = term("reason");
  public static final Node alignment = term("alignment");
  public static final Node passageA = term("passageA");
  public static final Node passageB = term("passageB");
  public static final Node originalPassage = term("originalPassage");
  public static final Node copyPassage = term("copyPassage");
  public static final Node change = term("change");
  public static final Node origin = term("origin");

  // Properties that lead to literals
  public static final Node cue = term("cue");
  public static final Node content = term("content");
  public static final Node confidence = term("confidence");
  public static final Node extractedBy = term("extractedBy");
  public static final Node on = term("on");
  public static final Node earliest = term("earliest");
  public static final Node latest = term("latest");
  public static final Node dateRule = term("dateRule");
  public static final Node weapon = term("weapon");
  public static final Node hit = term("hit");
  public static final Node lowest = term("lowest");
  public static final Node highest = term("highest");
  public static final Node victims = term("victims");
  public static final Node surface = term("surface");
  public static final Node cumulative = term("cumulative");
  public static final Node score = term("score");
  public static final Node mergedBecause = term("mergedBecause");
  public static final Node shareOfA = term("shareOfA");
  public static final Node shareOfB = term("shareOfB");
  public static final Node credited = term("credited");
  public static final Node originReason = term("originReason");
  public static final Node digest = term("digest");
  public static final Node version = term("version");
  public static final Node model = term("model");
  public static final Node lexicon = term("lexicon");
  public static final Node option = term("option");

  // Datatypes
  public static final Node PloverCode = term("PloverCode");

  // Concept schemes
  public static final Node Acts = term("Acts");
  public static final Node StrikeTypes = term("StrikeTypes");
  public static final Node Outcomes = term("Outcomes");
  public static final Node Bounds = term("Bounds");
  public static final Node Polarities = term("Polarities");
  public static final Node Modalities = term("Modalities");
  public static final Node CitationKinds = term("CitationKinds");
  public static final Node Namednesses = term("Namednesses");
  public static final Node EntityKinds = term("EntityKinds");
  public static final Node ReuseReasons = term("ReuseReasons");
  public static final Node Changes = term("Changes");

  // Concepts
  public static final Node accuse = term("accuse");
  public static final Node deny = term("deny");
  public static final Node urge = term("urge");
  public static final Node warn = term("warn");
  public static final Node promise = term("promise");
  public static final Node support = term("support");
  public static final Node report = term("report");
  public static final Node state = term("state");
  public static final Node airstrike = term("airstrike");
  public static final Node droneStrike = term("droneStrike");
  public static final Node missileStrike = term("missileStrike");
  public static final Node shelling = term("shelling");
  public static final Node bombing = term("bombing");
  public static final Node raid = term("raid");
  public static final Node armedAttack = term("armedAttack");
  public static final Node attack = term("attack");
  public static final Node killed = term("killed");
  public static final Node injured = term("injured");
  public static final Node casualties = term("casualties");
  public static final Node missing = term("missing");
  public static final Node exact = term("exact");
  public static final Node atLeast = term("atLeast");
  public static final Node atMost = term("atMost");
  public static final Node about = term("about");
  public static final Node vague = term("vague");
  public static final Node affirmed = term("affirmed");
  public static final Node negated = term("negated");
  public static final Node actual = term("actual");
  public static final Node conditional = term("conditional");
  public static final Node future = term("future");
  public static final Node quotes = term("quotes");
  public static final Node credits = term("credits");
  public static final Node republishes = term("republishes");
  public static final Node dateline = term("dateline");
  public static final Node links = term("links");
  public static final Node roleOnly = term("roleOnly");
  public static final Node collective = term("collective");
  public static final Node anonymous = term("anonymous");
  public static final Node governmentBody = term("governmentBody");
  public static final Node internationalOrganisation = term("internationalOrganisation");
  public static final Node coalition = term("coalition");
  public static final Node military = term("military");
  public static final Node armedGroup = term("armedGroup");
  public static final Node office = term("office");
  public static final Node region = term("region");
  public static final Node creditLine = term("creditLine");
  public static final Node agencyDateline = term("agencyDateline");
  public static final Node earlierDate = term("earlierDate");
  public static final Node extension = term("extension");
  public static final Node dropped = term("dropped");
  public static final Node strengthened = term("strengthened");
  public static final Node reSourced = term("reSourced");

  private HS() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }

  /** The concept for an enum constant: {@code DRONE_STRIKE} is {@code hs:droneStrike}. */
  public static Node concept(Enum<?> value) {
    StringBuilder name = new StringBuilder();
    for (String word : value.name().split("_")) {
      String lower = word.toLowerCase(java.util.Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return term(name.toString());
  }
}
