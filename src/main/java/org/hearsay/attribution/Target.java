package org.hearsay.attribution;

import org.hearsay.entity.Referent;

/** Whom an act is about, and the rule that found it. */
record Target(Referent who, String rule) {}
