package org.hearsay.attribution;

import java.util.Locale;

/** How the arguments of a cue share the parts among them; {@code frames.tsv} explains each. */
enum Frame {
  /** The content alone tells what is done by saying it. */
  SAY,
  ACCUSE_OF,
  ACCUSE_THAT,
  BLAME,
  HOLD_RESPONSIBLE,
  CONDEMN,
  DESCRIBE_AS,
  URGE_TO,
  DEMAND,
  CALL_FOR,
  DENY,
  REJECT,
  WARN,
  PROMISE,
  SUPPORT,
  CITE,
  LIGHT,
  MESSAGE;

  static Frame of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
