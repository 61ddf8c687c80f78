package org.hearsay.entity;

/** The kinds of actors and places; each is a class of the ontology. */
public enum EntityType {
  PERSON,
  STATE,
  /** Ministry, agency, court, parliament. */
  GOVERNMENT_BODY,
  INTERNATIONAL_ORGANISATION,
  /** Several states or armed forces that act together. */
  COALITION,
  /** The armed forces of a state, or a part of them. */
  MILITARY,
  /** An armed force that is no state's. */
  ARMED_GROUP,
  /** A position that persons hold, such as a secretary-general. */
  OFFICE,
  ORGANISATION,
  /** Newspaper, agency, site, broadcaster. */
  OUTLET,
  /** Governorate, province, region. */
  REGION,
  /** City, town, village, quarter, camp. */
  PLACE;

  public boolean isPlace() {
    return this == REGION || this == PLACE || this == STATE;
  }

  public boolean isActor() {
    return this != REGION && this != PLACE;
  }
}
