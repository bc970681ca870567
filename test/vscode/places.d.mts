export const packagedForThisPlatform: boolean;
export const toolsFolder: string;
