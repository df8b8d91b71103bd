import { AttendanceSection } from '../attendance/AttendanceSection.tsx';
import { MoreButton } from '../bar/MoreButton.tsx';
import { StaffBar } from '../bar/StaffBar.tsx';
import { Captioning } from '../captions/Captioning.tsx';
import { CaptionsChoice } from '../captions/CaptionsChoice.tsx';
import { HeldMessages } from '../chat/HeldMessages.tsx';
import { StaffGroupsLine } from '../groups/StaffGroupsLine.tsx';
import { OrderPanel } from '../order/OrderPanel.tsx';
import { ClassCodeSection } from '../panel/ClassCodeSection.tsx';
import { ExcludedSection } from '../panel/ExcludedSection.tsx';
import { LobbySection } from '../panel/LobbySection.tsx';
import { RowMenu } from '../panel/RowMenu.tsx';
import { SpokenSection } from '../panel/SpokenSection.tsx';
import { HandsLine } from '../pegs/HandsLine.tsx';
import { PegWithMenu } from '../pegs/PegWithMenu.tsx';
import { WalkInsSection } from '../pegs/WalkInsSection.tsx';
import { ActivitiesPanel } from '../polls/ActivitiesPanel.tsx';
import { ReuseButton } from '../preparation/ReuseButton.tsx';
import { DropZone } from '../slides/DropZone.tsx';
import { ImportLine } from '../slides/ImportLine.tsx';
import { StaffTools as SlideTools } from '../slides/StaffTools.tsx';
import { StaffSection } from '../staffing/StaffSection.tsx';

/** What only who teaches uses in a class, in one chunk that no pupil's browser loads. */
export const staffTools = {
  StaffBar,
  MoreButton,
  HandsLine,
  PegWithMenu,
  AttendanceSection,
  HeldMessages,
  Captioning,
  CaptionsChoice,
  OrderPanel,
  ClassCodeSection,
  ExcludedSection,
  LobbySection,
  RowMenu,
  SpokenSection,
  ActivitiesPanel,
  StaffGroupsLine,
  DropZone,
  ImportLine,
  SlideTools,
  ReuseButton,
  StaffSection,
  WalkInsSection,
};

export type StaffTools = typeof staffTools;
