// Types without those of the browser, which the project does not know.
export function findPoorContrast(): string[];
export function focusedName(): string;
export function unmarkedFocus(): string | null;
export function isFocusOutsideDialog(): boolean;
export function scrolledSideways(): string[];
export function doubledIds(): string[];
export function pageLanguage(): string;
export function runningAnimations(): number;
export function setLetterSize(size: string): void;
export function letterSizeOf(element: unknown): number;
export function hasFocus(element: unknown): boolean;
export function pictureWidthOf(element: unknown): number;
export function complaintOf(element: unknown): string;
export function makePale(element: unknown): void;
