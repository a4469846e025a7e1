/** `npm run task -- sbom`: writes `sbom.cdx.json`, as each build does, without building. */
import { writeBom } from '../tools/supply-chain/write-bom.ts';

writeBom(process.cwd());
