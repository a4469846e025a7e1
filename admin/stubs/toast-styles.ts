/**
 * Takes the place of the script with which react-toastify writes a `<style>` into the page. A policy
 * without `unsafe-inline` would need the digest of its text, which changes with every version.
 */
import 'react-toastify/dist/ReactToastify.min.css';

export function injectStyle(): void {
  // The style sheet is part of the bundle.
}
