package org.hearsay.attribution;

/** The speech act of an attribution; each is a concept of the ontology's act scheme. */
public enum Act {
  /** Holds a target responsible for something bad: blames, alleges, condemns, criticises. */
  ACCUSE,
  /** Rejects a claim or an accusation. */
  DENY,
  /** Calls on an addressee to do something: demands, asks, appeals. */
  URGE,
  /** Warns or threatens. */
  WARN,
  /** Announces or commits to do something. */
  PROMISE,
  /** Praises, thanks, backs, mourns. */
  SUPPORT,
  /** An outlet, monitor or witness tells of an event as news. */
  REPORT,
  /** Any other saying or thinking. */
  STATE
}
