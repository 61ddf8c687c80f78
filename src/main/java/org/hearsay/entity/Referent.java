package org.hearsay.entity;

/** What a noun phrase of an article stands for: a known entity, or a source that has no name. */
public sealed interface Referent permits Entity, UnnamedSource {
  /** English name for people to read. */
  String label();
}
