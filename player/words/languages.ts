/** Every word of the interface by its name; each language has its words in this order. */
export const names = [
  'listen',
  'play',
  'pause',
  'elapsed',
  'speed',
  'volume',
  'mute',
  'chapters',
  'transcript',
  'share',
  'copy',
  'download',
  'close',
  'problem',
  'retry',
] as const;

/** The interface's words by primary language tags, a line each; `{0}` and `{1}` are moments that are spelled out. */
export const languages: Readonly<Record<string, string>> = {
  en: `Listen to this article
Play
Pause
{0} of {1}
Speed
Volume
Mute
Chapters
Transcript
Share
Copy
Download
Close
This could not be loaded.
Try again`,
  de: `Diesen Artikel anhören
Abspielen
Pause
{0} von {1}
Tempo
Lautstärke
Stumm
Kapitel
Text
Teilen
Kopieren
Herunterladen
Schließen
Das konnte nicht geladen werden.
Erneut versuchen`,
  fr: `Écouter cet article
Lire
Pause
{0} sur {1}
Vitesse
Volume
Muet
Chapitres
Transcription
Partager
Copier
Télécharger
Fermer
Le chargement a échoué.
Réessayer`,
  es: `Escuchar este artículo
Reproducir
Pausa
{0} de {1}
Velocidad
Volumen
Silenciar
Capítulos
Transcripción
Compartir
Copiar
Descargar
Cerrar
No se pudo cargar.
Reintentar`,
  it: `Ascolta questo articolo
Riproduci
Pausa
{0} di {1}
Velocità
Volume
Disattiva audio
Capitoli
Trascrizione
Condividi
Copia
Scarica
Chiudi
Caricamento non riuscito.
Riprova`,
  pt: `Ouvir este artigo
Reproduzir
Pausa
{0} de {1}
Velocidade
Volume
Sem som
Capítulos
Transcrição
Partilhar
Copiar
Transferir
Fechar
Não foi possível carregar.
Tentar de novo`,
  ja: `この記事を聴く
再生
一時停止
{1}中{0}
速度
音量
ミュート
チャプター
文字起こし
共有
コピー
ダウンロード
閉じる
読み込めませんでした。
再試行`,
  zh: `收听本文
播放
暂停
{0}，共{1}
速度
音量
静音
章节
文字稿
分享
复制
下载
关闭
无法加载。
重试`,
  ar: `استمع إلى هذا المقال
تشغيل
إيقاف مؤقت
{0} من {1}
السرعة
مستوى الصوت
كتم الصوت
الفصول
النص
مشاركة
نسخ
تنزيل
إغلاق
تعذر التحميل.
إعادة المحاولة`,
};
