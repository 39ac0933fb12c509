import type { NewsKind } from '#domain/news';
import type { Grant, PersonActor } from '#domain/rights';
import type { Language } from '#kernel';

/** How long a session lasts after the last thing done in it: 12 hours. */
export const sessionMilliseconds = 12 * 60 * 60 * 1000;

/** How somebody proved who they are. */
export type Way = 'password' | 'passkey' | 'provider';

/** A structure somebody is attached to, with what tells it from others of the same name. */
export interface Attached extends Grant {
  readonly identifier: string;
  /** Inactive: only its old papers are worked off. */
  readonly isActive: boolean;
}

/** A person known by the cookie's token. */
export interface Session {
  readonly userId: string;
  readonly actor: PersonActor;
  /** Every structure the person belongs to, by name; `actor.grant` is one of them. */
  readonly memberships: readonly Attached[];
  readonly csrfSecret: string;
  readonly profile: Profile;
  /** The operator asks managers for a second factor and this one has none: nothing but setting it up is open. */
  readonly mustSetUpSecondFactor: boolean;
}

/** When a person is told of a kind of news: at each fact, once a day, once a week, never. */
export const rhythms = ['at-once', 'daily', 'weekly', 'none'] as const;
export type Rhythm = (typeof rhythms)[number];
/** A kind that is absent is told at once. */
export type Rhythms = Readonly<Partial<Record<NewsKind, Rhythm>>>;

/** What a person may see and change of their own account. */
export interface Profile {
  readonly login: string;
  readonly contactEmail: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly rhythms: Rhythms;
  /** Keyboard shortcuts of the portal. */
  readonly shortcuts: boolean;
}

/** What somebody prefers. */
export interface Preferences {
  readonly language?: Language;
  readonly shortcuts?: boolean;
}

/** Someone who is told of something by mail. */
export interface PersonToTell {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly rhythms: Rhythms;
}
