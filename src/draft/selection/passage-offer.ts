/** Selected words as a passage would hold them. */
export interface PassageOffer {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}
